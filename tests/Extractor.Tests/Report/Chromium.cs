using System.Text.RegularExpressions;
using Extractor.Tests.Cli;
using Xunit;

namespace Extractor.Tests.Report;

/// <summary>A page in headless Chromium, as somebody opens it: from a file, in a window of some width.</summary>
internal static partial class Chromium
{
    private static readonly string? Program = new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens a page within a frame of some width and runs a script on it.</summary>
    /// <param name="folder">Where the frame is written.</param>
    /// <param name="page">The page.</param>
    /// <param name="width">Width of the frame; a window of its own is never as narrow as a phone.</param>
    /// <param name="script">Statements that end in <c>return</c>; <c>page</c> is the document, <c>view</c> its window.</param>
    /// <returns>What the script returned as text, and what the browser's console said.</returns>
    public static async Task<(string Result, string Console)> Ask(TestFolder folder, string page, int width, string script)
    {
        Assert.SkipWhen(Program is null, "Chromium: run ./test, or install the package chromium");
        var frame = folder.At($"frame-{width}.html");
        await File.WriteAllTextAsync(frame, $$"""
            <!DOCTYPE html><meta charset="utf-8"><body style="margin:0"><iframe id="frame" style="border:0;width:{{width}}px;height:900px"></iframe><pre id="result"></pre>
            <script>
            const frame = document.getElementById('frame');
            frame.onload = () => {
              const ask = (page, view) => { {{script}} };
              try { document.getElementById('result').textContent = ask(frame.contentDocument, frame.contentWindow); }
              catch (e) { document.getElementById('result').textContent = e; }
            };
            frame.src = {{System.Text.Json.JsonSerializer.Serialize(new Uri(page).AbsoluteUri)}};
            </script>
            """, TestContext.Current.CancellationToken);
        using var browser = RealProcess.Start(Program!, [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--allow-file-access-from-files", "--enable-logging=stderr", "--user-data-dir=" + folder.At("profile-" + width),
            $"--window-size={Math.Max(width, 600)},900", "--virtual-time-budget=8000", "--dump-dom", new Uri(frame).AbsoluteUri]);
        var (code, dom, error) = await browser.End(TestContext.Current.CancellationToken);
        Assert.True(code == 0, error);
        var result = Result().Match(dom);
        Assert.True(result.Success, dom + error);
        var said = string.Join('\n', error.Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal)));
        return (System.Net.WebUtility.HtmlDecode(result.Groups["text"].Value), said);
    }

    [GeneratedRegex("<pre id=\"result\">(?<text>.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Result();
}
