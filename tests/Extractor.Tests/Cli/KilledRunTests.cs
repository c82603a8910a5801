using System.Diagnostics;
using Extractor.Emit.Pieces;
using Extractor.Tests.Batch;
using Xunit;

namespace Extractor.Tests.Cli;

/// <summary>The real program, killed without warning.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Kills = 50;
    private const int Documents = 24;

    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public async Task A_run_killed_at_any_moment_loses_no_finished_piece_and_leaves_no_wrong_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "processes are killed with SIGKILL");
        var cancellation = TestContext.Current.CancellationToken;
        await WriteInputs(cancellation);
        var since = Stopwatch.StartNew();
        await Convert("in/one", "clean/one", cancellation);
        var whole = TimeSpan.FromSeconds(Math.Min(since.Elapsed.TotalSeconds, 2));
        await Convert("in/two", "clean/two", cancellation);
        var clean = new[] { Dataset("clean/one"), Dataset("clean/two") };

        var random = new Random(20261125);
        var finished = new HashSet<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            if (kill % 10 == 9) Directory.Delete(space.At("out"), recursive: true);
            if (kill % 10 is 9 or 0) finished.Clear();
            using (var run = Start(kill % 2 == 0 ? "in/one" : "in/two", "out"))
            {
                // the later ones find pieces, and come to the making of the files sooner
                await Task.Delay(whole * (random.NextDouble() * (kill % 10 < 5 ? 1 : 0.7)), cancellation);
                await run.Kill();
            }

            Assert.Subset(Pieces(), finished);
            finished = Pieces();
            if (File.Exists(space.At("out/datapackage.json"))) Assert.Contains(Dataset("out"), clean, EqualityComparer<SortedDictionary<string, string>>.Create((a, b) => a!.SequenceEqual(b!)));
        }

        await Convert("in/one", "out", cancellation);
        Assert.Equal(clean[0], Dataset("out"));
        Assert.False(Directory.Exists(space.At("out/.partial")));
    }

    [Fact]
    public async Task A_second_run_on_the_same_output_is_refused()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await WriteInputs(cancellation);
        using var held = Extractor.Batch.RunLock.Take(space.At("out/.store"));
        using var second = Start("in/one", "out");
        var (code, output, error) = await second.End(cancellation);
        Assert.Equal((3, ""), (code, output));
        Assert.Contains("another run", error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(space.At("out/datapackage.json")));
    }

    private async Task WriteInputs(CancellationToken cancellation)
    {
        var seed = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")[0], cancellation);
        for (var i = 0; i < Documents; i++)
        {
            space.Write($"in/one/{i:00}.txt", $"{seed}\n{i}\n");
            space.Write($"in/two/{i:00}.txt", $"{seed}\n{(i % 2 == 0 ? i : -i)}\n");
        }
    }

    private async Task Convert(string input, string output, CancellationToken cancellation)
    {
        using var run = Start(input, output);
        var (code, _, error) = await run.End(cancellation);
        Assert.True(code == 0, error);
    }

    private RealProcess Start(string input, string output) =>
        RealProcess.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "extractor.dll"), "convert", input, "--output", output, "--quiet"], space.Root);

    // every piece there is must be whole
    private HashSet<string> Pieces()
    {
        var store = space.At("out/.store");
        if (!Directory.Exists(store)) return [];
        var files = Directory.GetFiles(store, "*.piece", SearchOption.AllDirectories);
        Assert.All(files, file => Assert.NotNull(PieceFormat.Read(File.ReadAllBytes(file))));
        return [.. files];
    }

    private SortedDictionary<string, string> Dataset(string folder)
    {
        var root = space.At(folder);
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file)).Where(name => !name.StartsWith('.'));
        return new(files.ToDictionary(name => name, name => System.Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(root, name))))), StringComparer.Ordinal);
    }
}
