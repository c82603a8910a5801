using System.Collections.Concurrent;
using Extractor.Generator.Truth;
using Extractor.Tests.Generator;
using Xunit;

namespace Extractor.Tests.Proof;

/// <summary>As <see cref="DigitMutationTests"/>, over documents of two hundred dresses: a few figures of each, or all with EXTRACTOR_ALL_DIGITS=1.</summary>
public sealed class CorpusMutationTests(ITestOutputHelper output)
{
    private const int Each = 8;

    [Fact]
    public void No_changed_figure_is_verified()
    {
        var silent = new ConcurrentBag<string>();
        var tried = 0;
        Parallel.For(0, Seeds.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var disclosure = Seeds.All[seed].Disclosure;
            var chance = new Random(seed);
            var every = Environment.GetEnvironmentVariable("EXTRACTOR_ALL_DIGITS") == "1" ? 1 : Math.Max(1, disclosure.Amounts.Length / Each);
            for (var i = chance.Next(every); i < disclosure.Amounts.Length; i += every)
            {
                var amount = disclosure.Amounts[i];
                var digits = amount.Text.Where(char.IsAsciiDigit).ToList();
                var digit = chance.Next(digits.Count);
                var changed = (char)('0' + ((digits[digit] - '0' + 1 + chance.Next(9)) % 10));
                var result = TestDocuments.Run(Mutation.MutateDigit(disclosure.Text, amount.Line, amount.Column, digit, changed), disclosure.Document);
                Interlocked.Increment(ref tried);
                foreach (var found in result.Amounts.Where(a => a.Place.Line == amount.Line && a.Place.Column == amount.Column && a.Status == "verified"))
                    silent.Add($"seed {seed}, {found.Place}: {amount.Text} -> {found.Text}, {found.TableType} {found.Code}{found.Item} {found.Measure}, {found.Witnesses} witnesses");
            }
        });
        output.WriteLine($"{tried} changed figures, {silent.Count} of them verified");
        Assert.True(tried >= Seeds.Count * Each);
        Assert.Empty(silent.Order(StringComparer.Ordinal));
    }

    /// <summary>Misreadings that were once certified, found by trying a fifth of all figures.</summary>
    /// <param name="seed">The document.</param>
    /// <param name="line">Line of the figure.</param>
    /// <param name="column">Its cell.</param>
    /// <param name="misread">What is read there instead.</param>
    [Theory]
    [InlineData(74, 79, 6, "853.27")] // the column is off by a rounding that the wrong digit mends; its row has one part that is not zero
    [InlineData(72, 102, 6, "953.23")] // row and column fail, and only another table's misprint agrees
    public void What_was_once_certified_no_longer_is(int seed, int line, int column, string misread)
    {
        var disclosure = Seeds.All[seed].Disclosure;
        var lines = disclosure.Text.Split('\n');
        var cells = lines[line - 1].Split('\t');
        Assert.NotEqual(misread, cells[column - 1]);
        cells[column - 1] = misread;
        lines[line - 1] = string.Join('\t', cells);
        var result = TestDocuments.Run(string.Join('\n', lines), disclosure.Document);
        Assert.NotEqual("verified", Assert.Single(result.Amounts, a => a.Place.Line == line && a.Place.Column == column).Status);
    }
}
