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
            Assert.Equal(TruthFiles.Indicators(first), TruthFiles.Indicators(again));
            Assert.Equal(TruthFiles.Facts(first), TruthFiles.Facts(again));
            Assert.Equal(TruthFiles.Flaws(first), TruthFiles.Flaws(again));
        }
    }

    [Fact]
    public void Different_seeds_give_different_documents() =>
        Assert.Equal(Seeds.Count, Seeds.All.Select(made => made.Disclosure.Text).Distinct().Count());
}
