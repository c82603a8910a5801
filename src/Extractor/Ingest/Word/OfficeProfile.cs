namespace Extractor.Ingest.Word;

/// <summary>The settings LibreOffice is started with.</summary>
internal static class OfficeProfile
{
    private const string Security = "/org.openoffice.Office.Common/Security/Scripting";

    private static readonly (string Path, string Name, string Value)[] Settings =
    [
        (Security, "DisableMacrosExecution", "true"),
        (Security, "MacroSecurityLevel", "3"),
        (Security, "BlockUntrustedRefererLinks", "true"),
        (Security, "DisableActiveContent", "true"),
        ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ];

    /// <summary>Writes them into the folder of a profile.</summary>
    /// <param name="profile">The folder; it is made.</param>
    public static void Write(string profile)
    {
        var user = Directory.CreateDirectory(Path.Combine(profile, "user"));
        var items = string.Concat(Settings.Select(s => $"<item oor:path=\"{s.Path}\"><prop oor:name=\"{s.Name}\" oor:op=\"fuse\"><value>{s.Value}</value></prop></item>"));
        File.WriteAllText(
            Path.Combine(user.FullName, "registrymodifications.xcu"),
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">{items}</oor:items>");
    }
}
