using System.Security.Cryptography;
using System.Text;

namespace Extractor.Store;

/// <summary>What stands for the tool in the name of a piece: a hash of the sources and the knowledge that its content follows from.</summary>
public static class StagesVersion
{
    private static readonly Lazy<string> Stages = new(() => Read("stages.txt"));
    private static readonly Lazy<string> Scans = new(() => Read("scans.txt"));

    /// <summary>That of all stages: lower-case hex, the same for every build of the same sources, on whatever machine.</summary>
    public static string Current => Stages.Value;

    /// <summary>That of what reads images, its models included.</summary>
    public static string OfScans => Scans.Value;

    // the build lists files in the order the disk gives them
    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(StagesVersion).Assembly.GetManifestResourceStream(resource)!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
