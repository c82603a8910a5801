using Xunit;

namespace Extractor.Tests.Corpus;

/// <summary>Real disclosures of many offices: nothing wrong is ever certified.</summary>
public sealed class RealDocumentTests(ITestOutputHelper output)
{
    [Fact]
    public void Tabbed_dumps_go_through_and_certify_nothing_wrong()
    {
        var truth = SharedCorpus.Truth();
        var files = SharedCorpus.Tabbed();
        Assert.Equal(18, files.Count);
        var silent = new List<ScoredFigure>();
        var scored = 0;
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            var result = TestDocuments.Pipeline.Run(name, File.ReadAllBytes(file), TestContext.Current.CancellationToken);
            Assert.Equal("converted", result.Document.Status);
            var gold = truth[ScoredFigure.Stem(name)].ToList();
            if (gold.Count == 0)
            {
                output.WriteLine($"{name}: {result.Amounts.Length} amounts, no truth");
                continue;
            }

            var score = new Score(gold, result.Amounts.Select(a => ScoredFigure.Of(name, a)));
            output.WriteLine($"{name}: {score}");
            silent.AddRange(score.Silent);
            scored++;
        }

        Assert.True(scored >= 10, $"only {scored} documents have truth");
        Assert.Empty(silent);
    }

    [Fact]
    public void The_seed_is_read_whole()
    {
        var gold = SharedCorpus.Truth()[ScoredFigure.Stem(TestDocuments.SeedName)].ToList();
        var score = new Score(gold, TestDocuments.Seed.Amounts.Select(a => ScoredFigure.Of(TestDocuments.SeedName, a)));
        output.WriteLine(score.ToString());
        Assert.Equal((163, 163, 163), (score.Hit, score.Want, score.Got));
        Assert.Empty(score.Silent);
        Assert.True(score.Verified * 100 >= score.NonZero * 95);
    }
}
