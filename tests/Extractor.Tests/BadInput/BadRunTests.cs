using System.Text;
using CsvHelper;
using Extractor.Tests.Batch;
using Extractor.Tests.Cli;
using Xunit;

namespace Extractor.Tests.BadInput;

/// <summary>Bad files among good ones, by the real command line: a row in problems.csv each, no stack trace, and the good ones come out.</summary>
public sealed class BadRunTests : IDisposable
{
    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public async Task Bad_files_end_in_one_sentence_each_and_the_others_come_out()
    {
        var seed = space.Write("in/seed.txt", TestDocuments.SeedText);
        string[] bad =
        [
            space.Write("in/empty.txt", ""),
            space.Write("in/binary.txt", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 % 256))]),
            space.Write("in/long.txt", new string('x', 50_000_000)),
            space.Write("in/tabs.txt", "a\n" + new string('\t', 10_000) + "b\n"),
            space.Write("in/cut.txt", [.. Encoding.UTF8.GetBytes(TestDocuments.SeedText)[..20_001]]),
        ];
        using var run = RealProcess.Extractor(["convert", seed, .. bad, space.At("in/missing.txt"), "--output", space.At("out"), "--quiet"]);
        var (code, @out, error) = await run.End(TestContext.Current.CancellationToken);

        Assert.Equal(2, code);
        Assert.Equal("", @out);
        Assert.Contains("missing.txt", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);

        var documents = Rows("documents.csv", "document", "status", "amounts");
        Assert.Equal(6, documents.Count);
        Assert.Equal(["seed.txt", "converted", "163"], documents.Single(d => d[0] == "seed.txt"));
        Assert.Equal(["binary.txt", "empty.txt"], documents.Where(d => d[1] == "failed").Select(d => d[0]).Order());

        var problems = Rows("problems.csv", "document", "code", "message_zh", "message_en");
        Assert.Equal(["empty_file"], Codes("empty.txt"));
        Assert.Equal(["not_text"], Codes("binary.txt"));
        Assert.Contains("line_too_long", Codes("long.txt"));
        Assert.Contains("too_many_cells", Codes("tabs.txt"));
        Assert.All(problems, problem => Assert.True(problem[2].Length > 10 && problem[3].Length > 10));

        IEnumerable<string> Codes(string document) => problems.Where(p => p[0] == document).Select(p => p[1]);
    }

    private List<string[]> Rows(string file, params string[] columns)
    {
        using var csv = CsvReader.Create(File.OpenRead(space.At("out/" + file)));
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. columns.Select(csv.GetString)]);
        return rows;
    }
}
