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
}
