using Extractor.Emit;
using Extractor.Tests.Cli;
using Xunit;

namespace Extractor.Tests.Corpus;

/// <summary>What fails in the real PDFs is what docs/contradictions.md has looked at, no more and no less.</summary>
public sealed class ContradictionTests
{
    private static readonly string[] Folders = ["pdf", "provinces", "wild"];

    [Fact]
    public void Every_contradiction_of_the_shared_documents_has_been_looked_at()
    {
        var corpus = SharedCorpus.Folder();
        var files = Folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(corpus, f), "*.pdf")).ToArray();
        Assert.Equal(47, files.Length);
        var failing = files.AsParallel().WithDegreeOfParallelism(2).SelectMany(Failing).Order(StringComparer.Ordinal);
        Assert.Equal(Told().Order(StringComparer.Ordinal), failing);
    }

    private static IEnumerable<string> Failing(string file)
    {
        var name = Path.GetFileName(file);
        var result = TestDocuments.Pipeline.Run(name, File.ReadAllBytes(file));
        return result.Checks.Where(c => c.Verdict == "fails")
            .Select(c => string.Join(" | ", Path.GetFileNameWithoutExtension(name), c.Identity, CellText.Of(c.Left), CellText.Of(c.Right)));
    }

    private static IEnumerable<string> Told() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "contradictions.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| document", StringComparison.Ordinal))
            .Select(line => string.Join(" | ", line.Trim('|').Split('|').Take(4).Select(cell => cell.Trim())));
}
