using Extractor.Generator;
using Extractor.Generator.Truth;
using Xunit;

namespace Extractor.Tests.Generator;

public sealed class DeterminismTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_the_same_truth()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var again = DisclosureGenerator.Generate(seed);
            var first = Seeds.All[seed].Disclosure;
            Assert.Equal(first.Text, again.Text);
            Assert.Equal(TruthFiles.Amounts(first), TruthFiles.Amounts(again));
            Assert.Equal(TruthFiles.Projects(first), TruthFiles.Projects(again));
            Assert.Equal(TruthFiles.Indicators(first), TruthFiles.Indicators(again));
            Assert.Equal(TruthFiles.Facts(first), TruthFiles.Facts(again));
            Assert.Equal(TruthFiles.Flaws(first), TruthFiles.Flaws(again));
        }
    }

    [Fact]
    public void Neighbouring_seeds_share_few_figures()
    {
        for (var seed = 1; seed < Seeds.Count; seed++)
        {
            var figures = Seeds.All[seed].Disclosure.Amounts.Select(amount => amount.AmountYuan).Where(yuan => yuan != 0).ToHashSet();
            var shared = Seeds.All[seed - 1].Disclosure.Amounts.Select(amount => amount.AmountYuan).Where(figures.Contains).Distinct().Count();
            // dresses that print whole 万元 have few figures to choose from
            Assert.True(shared < figures.Count / 2, $"seeds {seed - 1} and {seed}: {shared} of {figures.Count}");
        }
    }

    [Fact]
    public void Different_seeds_give_different_documents() =>
        Assert.Equal(Seeds.Count, Seeds.All.Select(made => made.Disclosure.Text).Distinct().Count());
}
