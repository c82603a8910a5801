using System.Diagnostics;

namespace Extractor.Ingest.Word;

/// <summary>LibreOffice, where it is installed: it turns documents of older programs into .docx.</summary>
public static class OfficeProgram
{
    /// <summary>The variable that names the program where it is in none of the usual places.</summary>
    public const string Variable = "EXTRACTOR_SOFFICE";

    private static readonly string[] Names = ["soffice", "libreoffice", "soffice.exe"];

    private static readonly string[] Places = ["/usr/lib/libreoffice/program", "/Applications/LibreOffice.app/Contents/MacOS", @"C:\Program Files\LibreOffice\program"];

    /// <summary>True for the kinds of file that it is asked to turn.</summary>
    public static bool Turns(FileKind kind) => kind is FileKind.Doc or FileKind.Rtf;

    /// <summary>The program's path; null where it is not installed.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } said) return File.Exists(said) ? said : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(Places);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>Turns a document into .docx.</summary>
    /// <param name="program">The program.</param>
    /// <param name="document">The whole document.</param>
    /// <param name="time">How long it may take.</param>
    /// <returns>The .docx; null where there is none, with what the program said.</returns>
    /// <remarks>
    /// All it writes is in a folder of its own, which is removed: its settings too, so that it meets no other run of itself, runs no macro and
    /// follows no link that a document holds.
    /// </remarks>
    /// <exception cref="TimeoutException">It took longer.</exception>
    /// <exception cref="IOException">The folder can't be written.</exception>
    internal static (byte[]? Docx, string Said) Turn(string program, ReadOnlyMemory<byte> document, TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-office-");
        try
        {
            var input = Path.Combine(folder.FullName, "document");
            File.WriteAllBytes(input, document.Span);
            OfficeProfile.Write(Path.Combine(folder.FullName, "profile"));
            // the folder has another name each time, and what is said is told
            var said = Run(program, folder.FullName, input, time).Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            var output = Path.Combine(folder.FullName, "out", "document.docx");
            return (File.Exists(output) ? File.ReadAllBytes(output) : null, said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string program, string folder, string input, TimeSpan time)
    {
        string[] arguments =
            [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--norestore", "--nologo", "--convert-to", "docx", "--outdir", Path.Combine(folder, "out"), input];
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new IOException($"{program} was not started");
        process.StandardInput.Close();
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(time))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw new TimeoutException();
        }

        return said.Wait(TimeSpan.FromSeconds(1)) ? string.Join(' ', said.Result).ReplaceLineEndings(" ").Trim() : "";
    }
}
