using System.Collections.Concurrent;
using Extractor.Generator.Truth;
using Xunit;

namespace Extractor.Tests.Proof;

/// <summary>
/// The most important test: a figure misread by one digit is never certified. Each digit of each figure of the seed's tables of
/// money is changed to one other digit; EXTRACTOR_ALL_DIGITS=1 changes it to all nine others.
/// </summary>
public sealed class DigitMutationTests(ITestOutputHelper output)
{
    private const int Chance = 20230101;

    /// <summary>One changed digit.</summary>
    private readonly record struct Wound(int Line, int Column, string Text, int Digit, char New);

    [Fact]
    public void No_changed_figure_of_the_seed_is_verified()
    {
        var wounds = Wounds(All).ToList();
        Assert.True(wounds.Count >= 600, $"only {wounds.Count} digits were found: the seed was not read");
        var silent = new ConcurrentBag<string>();
        var lost = new ConcurrentBag<string>();
        Parallel.ForEach(wounds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, wound =>
        {
            var text = Mutation.MutateDigit(TestDocuments.SeedText, wound.Line, wound.Column, wound.Digit, wound.New);
            var result = TestDocuments.Run(text, TestDocuments.SeedName);
            var found = result.Amounts.Where(a => a.Place.Line == wound.Line && a.Place.Column == wound.Column).ToList();
            if (found.Count != 1 || found[0].Text == wound.Text) lost.Add(wound.ToString());
            else if (found[0].Status == "verified")
                silent.Add($"line {wound.Line}, column {wound.Column}: {wound.Text} -> {found[0].Text}, {found[0].TableType} {found[0].Code}{found[0].Item} {found[0].Measure}, {found[0].Witnesses} witnesses");
        });
        output.WriteLine($"{wounds.Count} changed digits, {silent.Count} of them verified");
        Assert.Empty(lost);
        Assert.Empty(silent.Order(StringComparer.Ordinal));
    }

    /// <summary>Proves that the test above can fail: as printed, nearly all of these figures are verified.</summary>
    [Fact]
    public void Unchanged_figures_of_the_seed_are_verified()
    {
        var figures = TestDocuments.Seed.Amounts.Where(a => a.AmountYuan != 0m).ToList();
        Assert.True(figures.Count(a => a.Status == "verified") >= figures.Count * 95 / 100);
        // the seventh, of the government funds, is printed empty
        Assert.Equal(6, figures.Select(a => a.TableNo).Distinct().Count());
    }

    private static bool All => Environment.GetEnvironmentVariable("EXTRACTOR_ALL_DIGITS") == "1";

    private static IEnumerable<Wound> Wounds(bool all)
    {
        var chance = new Random(Chance);
        foreach (var amount in TestDocuments.Seed.Amounts)
        {
            var digits = amount.Text.Where(char.IsAsciiDigit).ToList();
            for (var i = 0; i < digits.Count; i++)
            {
                var old = digits[i] - '0';
                if (!all) yield return New(i, (old + 1 + chance.Next(9)) % 10);
                else
                    for (var step = 1; step <= 9; step++) yield return New(i, (old + step) % 10);
            }

            Wound New(int digit, int value) => new(amount.Place.Line!.Value, amount.Place.Column!.Value, amount.Text, digit, (char)('0' + value));
        }
    }
}
