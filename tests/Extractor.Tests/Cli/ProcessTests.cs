using System.Diagnostics;
using Extractor.Tests.Batch;
using Xunit;

namespace Extractor.Tests.Cli;

/// <summary>What only the real process with the real writer can show: Ctrl-C, a request to end, an output that is no folder.</summary>
public sealed class ProcessTests : IDisposable
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
        await WaitFor(() => extractor.HasExited || Directory.Exists(space.At("out/.store/pieces")), cancellation);
        await Task.Delay(300, cancellation);
        using (var kill = Process.Start("kill", [signal, $"{extractor.Id}"])) await kill.WaitForExitAsync(cancellation);
        var (code, output, error) = await extractor.End(cancellation);

        Assert.Equal(130, code);
        Assert.Contains("error: Interrupted", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal("", output);
        Assert.Equal([space.At("out/.store"), space.At("out/kept.txt")], Directory.GetFileSystemEntries(space.At("out")).Order(StringComparer.Ordinal));
        Assert.NotEmpty(Directory.GetFiles(space.At("out/.store"), "*.piece", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task File_where_the_output_folder_should_be_is_3()
    {
        var seeds = Path.Combine(Repository.Root, "seeds");
        using var extractor = RealProcess.Extractor("convert", seeds, "--output", space.Write("taken", "a file"));
        var (code, output, error) = await extractor.End(TestContext.Current.CancellationToken);
        Assert.Equal(3, code);
        Assert.Contains("cannot be written to", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error + output, StringComparison.Ordinal);
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
