using Extractor.Fuzz;
using Xunit;

namespace Extractor.Tests.BadInput;

/// <summary>A few of the inputs that ./fuzz makes for hours: the same ones each time.</summary>
public sealed class FuzzTests
{
    private const int Seed = 35;

    /// <summary>How many inputs of each target: a second or two together.</summary>
    public static TheoryData<string, int> Rounds => new()
    {
        { "pdf", 40 }, { "text", 60 }, { "tabbed", 20 }, { "aligned", 8 }, { "zip", 500 }, { "html", 20 }, { "sheet", 40 }, { "word", 60 }, { "archive", 400 }, { "pipeline-pdf", 12 }, { "pipeline-text", 4 }, { "query", 4 },
    };

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Rounds))]
    public async Task What_must_hold_holds_of_mutated_inputs(string name, int rounds)
    {
        var broken = await Task.Run(() => Broken(Targets.Named(name), rounds).ToList(), TestContext.Current.CancellationToken);

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_target_is_run() => Assert.Equal(Targets.All.Select(t => t.Name).Order(), Rounds.Select(r => r.Data.Item1).Order());

    // of what is in the repository; the shared documents come later in the list, where they are there at all
    private static IEnumerable<string> Broken(Target target, int rounds)
    {
        var seeds = target.Seeds().Take(4).ToList();
        var chance = new Random(Seed);
        for (var round = 0; round < rounds; round++)
        {
            var input = target.Mutate(seeds[round % seeds.Count], seeds[chance.Next(seeds.Count)], chance);
            if (target.Broken(input) is { } broken) yield return $"round {round}: {broken}";
            if (round % 10 == 0 && target.Unrepeated(input) is { } different) yield return $"round {round}: {different}";
        }
    }
}
