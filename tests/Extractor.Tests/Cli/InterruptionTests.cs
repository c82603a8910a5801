using System.Diagnostics;
using Extractor.Tests.Batch;
using Xunit;

namespace Extractor.Tests.Cli;

/// <summary>Ctrl-C and a request to end, on the real process with the real writer.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task First_signal_stops_cleanly_and_leaves_no_half_written_file(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "signals are sent with the POSIX command kill");
        var cancellation = TestContext.Current.CancellationToken;
        var seed = Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")[0];
        var text = await File.ReadAllTextAsync(seed, cancellation);
        for (var i = 0; i < 1500; i++) space.Write($"in/{i:0000}.txt", $"{text}\n{i}\n");
        space.Write("out/kept.txt", "of the user");

        using var extractor = RealProcess.Extractor("convert", space.At("in"), "--output", space.At("out"));
        await WaitFor(() => extractor.HasExited || Directory.Exists(space.At("out/.partial")), cancellation);
        await Task.Delay(300, cancellation);
        using (var kill = Process.Start("kill", [signal, $"{extractor.Id}"])) await kill.WaitForExitAsync(cancellation);
        var (code, output, error) = await extractor.End(cancellation);

        Assert.SkipWhen(error.Contains(nameof(NotImplementedException), StringComparison.Ordinal), "stages are still stubs");
        Assert.Equal(130, code);
        Assert.Contains("error: Interrupted", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal("", output);
        Assert.Equal([space.At("out/kept.txt")], Directory.GetFileSystemEntries(space.At("out")));
    }

    private static async Task WaitFor(Func<bool> condition, CancellationToken cancellation)
    {
        var since = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(60), "the conversion has not begun after a minute");
            await Task.Delay(20, cancellation);
        }
    }
}
