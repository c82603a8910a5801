using System.Text;
using Extractor.Cli;
using Extractor.Cli.Wiring;
using Extractor.Tests.Cli;
using Extractor.Tests.Segment;
using Xunit;

namespace Extractor.Tests.Golden;

/// <summary>
/// The seed's whole dataset, file by file, against the one committed beside this test. EXTRACTOR_REGENERATE=1 writes that anew;
/// what changed then is for the reader of the commit to judge.
/// </summary>
public sealed class GoldenTests : IDisposable
{
    private readonly TestFolder folder = new();

    private static string Committed => Path.Combine(NarrativeText.Root(), "tests", "Extractor.Tests", "Golden", "seed");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_seeds_dataset_is_the_one_committed()
    {
        // from the root of the repository, as users do: the path is a column of the dataset
        using var run = RealProcess.Extractor("convert", "seeds", "--output", folder.At("out"), "--quiet");
        Assert.Equal((0, "", ""), await run.End(TestContext.Current.CancellationToken));
        var made = folder.Files("out").ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("EXTRACTOR_REGENERATE") == "1") Write(made);
        Assert.True(Directory.Exists(Committed), "Golden/seed is missing: run the tests with EXTRACTOR_REGENERATE=1");
        var committed = Directory.EnumerateFiles(Committed, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(Committed, path), path => Encoding.UTF8.GetString(File.ReadAllBytes(path)), StringComparer.Ordinal);
        Assert.Equal(committed.Keys.Order(StringComparer.Ordinal), made.Keys.Order(StringComparer.Ordinal));
        var differences = committed.Keys.Order(StringComparer.Ordinal).Select(name => FirstDifference(name, committed[name], made[name])).Where(d => d.Length > 0).ToList();
        Assert.True(differences.Count == 0, string.Join("\n", differences.Prepend("")));
    }

    [Fact]
    public async Task Two_runs_are_the_same_to_the_byte_whatever_the_number_of_jobs()
    {
        string[] sources = [TestDocuments.SeedPath, .. Directory.EnumerateFiles(Path.Combine(NarrativeText.Root(), "corpus"), "*.txt").Order(StringComparer.Ordinal)];
        await Convert("one", "1", sources);
        await Convert("two", "1", sources);
        await Convert("many", "7", sources);
        var one = folder.Files("one");
        Assert.True(one.Count > 12 + sources.Length - 1);
        Assert.Equal(one, folder.Files("two"));
        Assert.Equal(one, folder.Files("many"));
    }

    [Fact]
    public void The_first_difference_is_told_by_line()
    {
        Assert.Equal("", FirstDifference("a.csv", "x\ny\n", "x\ny\n"));
        Assert.Equal("a.csv, line 2\n  committed: y\n  now:       z", FirstDifference("a.csv", "x\ny\n", "x\nz\n"));
        Assert.Equal("a.csv, line 3\n  committed: \n  now:       (none)", FirstDifference("a.csv", "x\ny\n", "x\ny"));
    }

    private async Task Convert(string output, string jobs, params string[] sources)
    {
        using var console = new StringWriter();
        var terminal = new Terminal(Terminal.Over(console, true), Terminal.Over(console, true));
        var code = await CommandLine.RunAsync(
            ["convert", .. sources, "--output", folder.At(output), "--jobs", jobs], terminal, Parts.OfLibrary(), _ => null, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (code, code == 0 ? "" : console.ToString()));
    }

    private static void Write(Dictionary<string, string> files)
    {
        if (Directory.Exists(Committed)) Directory.Delete(Committed, recursive: true);
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(Committed, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        }
    }

    private static string FirstDifference(string name, string committed, string now)
    {
        if (committed == now) return "";
        var (old, made) = (committed.Split('\n'), now.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, made.Length)).First(i => At(old, i) != At(made, i));
        return $"{name}, line {line + 1}\n  committed: {At(old, line)}\n  now:       {At(made, line)}";

        static string At(string[] lines, int i) => i < lines.Length ? lines[i] : "(none)";
    }
}
