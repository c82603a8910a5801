using System.Collections.Concurrent;
using Extractor.Generator.Truth;
using Extractor.Tests.Generator;
using Extractor.Tests.Segment;
using Xunit;

namespace Extractor.Tests.Corpus;

/// <summary>Disclosures the project makes itself, whose truth is known figure by figure.</summary>
public sealed class GeneratedDocumentTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Corpus_is_read_whole(int seed)
    {
        var path = Path.Combine(NarrativeText.Root(), "corpus", $"generated_{seed:D5}.txt");
        var result = TestDocuments.Pipeline.Run(Path.GetFileName(path), File.ReadAllBytes(path), TestContext.Current.CancellationToken);
        var score = new Score(ScoredFigure.Read(path.Replace(".txt", "_amounts.csv", StringComparison.Ordinal)), result.Amounts.Select(a => ScoredFigure.Of(path, a)));
        output.WriteLine(score.ToString());
        Assert.Empty(score.Silent);
        Assert.Empty(score.Missing);
        Assert.Empty(score.Extra);
    }

    [Fact]
    public void Two_hundred_dresses_are_read_whole_and_certify_nothing_wrong()
    {
        var scores = new Score[Seeds.Count];
        Parallel.For(0, Seeds.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => scores[i] = ScoreOf(Seeds.All[i].Disclosure));
        output.WriteLine($"recall {scores.Sum(s => s.Hit)}/{scores.Sum(s => s.Want)} precision {scores.Sum(s => s.Hit)}/{scores.Sum(s => s.Got)} verified {scores.Sum(s => s.Verified)}/{scores.Sum(s => s.NonZero)}");
        Assert.Empty(scores.SelectMany(s => s.Silent));
        Assert.Empty(scores.SelectMany(s => s.Missing));
        Assert.Empty(scores.SelectMany(s => s.Extra));
    }

    /// <summary>An identity that accuses the innocent does not belong where it was applied (PROOF.md).</summary>
    [Fact]
    public void No_right_figure_is_contradicted()
    {
        var accused = new ConcurrentBag<string>();
        Parallel.ForEach(Seeds.All.Where(s => s.Disclosure.Flaws.All(f => f.Kind != FlawKind.Mistake)), new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var result = TestDocuments.Run(seed.Disclosure.Text, seed.Disclosure.Document);
            foreach (var amount in result.Amounts.Where(a => a.Status == "contradicted"))
                accused.Add($"{seed.Disclosure.Document} {amount.Place}: {amount.TableType} {amount.Code}{amount.Item} {amount.Measure} {amount.Text}");
        });
        output.WriteLine($"{accused.Count} right figures contradicted");
        Assert.Empty(accused.Order(StringComparer.Ordinal));
    }

    private static Score ScoreOf(GeneratedDisclosure disclosure) => new(
        [.. disclosure.Amounts.Select(a => ScoredFigure.Of(disclosure.Document, a))],
        TestDocuments.Run(disclosure.Text, disclosure.Document).Amounts.Select(a => ScoredFigure.Of(disclosure.Document, a)));
}
