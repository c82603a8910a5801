using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Xunit;

namespace Extractor.Tests.Generator;

public sealed class TruthAddsUpTests
{
    [Fact]
    public void Children_sum_to_their_parents_except_where_a_flaw_says_otherwise()
    {
        var sums = 0;
        foreach (var (dress, disclosure) in Seeds.All)
        {
            foreach (var column in Columns(disclosure))
            {
                foreach (var parent in column.Where(amount => amount.Code.Length is 3 or 5))
                {
                    var children = column.Where(child => child.Code.Length == parent.Code.Length + 2
                        && child.Code.StartsWith(parent.Code, StringComparison.Ordinal)).ToList();
                    if (children.Count == 0) continue;
                    AssertSum(dress, disclosure, parent, children);
                    sums++;
                }
            }
        }

        Assert.True(sums > 10000);
    }

    [Fact]
    public void Totals_are_the_sum_of_their_rows_except_where_a_flaw_says_otherwise()
    {
        foreach (var (dress, disclosure) in Seeds.All)
        {
            foreach (var column in Columns(disclosure))
            {
                var totals = column.Where(amount => amount.Code.Length == 0).ToList();
                var shortest = column.Where(amount => amount.Code.Length > 0).Select(amount => amount.Code.Length).DefaultIfEmpty().Min();
                foreach (var total in totals.Where(_ => shortest > 0))
                    AssertSum(dress, disclosure, total, [.. column.Where(amount => amount.Code.Length == shortest)]);
            }
        }
    }

    [Fact]
    public void Revenue_equals_expenditure_in_every_summary()
    {
        foreach (var (dress, disclosure) in Seeds.All)
        {
            foreach (var type in new[] { "revenue_expenditure_summary", "fiscal_appropriation_summary" })
            {
                // totals of budgets stand on a line of their own first or last, those of final accounts last
                var table = disclosure.Amounts.Where(amount => amount.TableType == type && amount.Measure == "total").ToList();
                var revenue = table.Where(amount => amount.Side == "revenue").Max(amount => amount.AmountYuan);
                var spending = table.Where(amount => amount.Side == "expenditure").Max(amount => amount.AmountYuan);
                Assert.Equal(revenue, spending);
            }
        }
    }

    [Fact]
    public void Functions_of_a_summary_sum_to_its_spending()
    {
        foreach (var (_, disclosure) in Seeds.All)
        {
            foreach (var column in Columns(disclosure).Where(column => column[0].TableType.EndsWith("_summary", StringComparison.Ordinal)))
            {
                var rows = column.Where(amount => amount is { Side: "expenditure", Code: "" }).ToList();
                var total = rows.FirstOrDefault(amount => amount.Item is "本年支出" or "本年支出合计")
                    ?? rows.FirstOrDefault(amount => amount.Item == "合计");
                var functions = rows.Where(amount => amount.Item.EndsWith("支出", StringComparison.Ordinal) && amount.Item != "本年支出").ToList();
                if (total is null || functions.Count == 0) continue;
                Assert.InRange(total.AmountYuan - functions.Sum(amount => amount.AmountYuan), -2 * Step(total), 2 * Step(total));
            }
        }
    }

    [Fact]
    public void Basic_expenditure_is_the_same_by_function_and_by_economic_subject()
    {
        foreach (var (_, disclosure) in Seeds.All)
        {
            var byFunction = disclosure.Amounts.Single(amount => amount is { TableType: "general_expenditure_by_function", Measure: "basic", Code: "" });
            var byEconomic = disclosure.Amounts.Where(amount => amount is { TableType: "basic_expenditure_by_economic", Measure: "total", Code: "" })
                .Sum(amount => amount.AmountYuan);
            Assert.InRange(byEconomic - byFunction.AmountYuan, -2 * Step(byFunction), 2 * Step(byFunction));
        }
    }

    [Fact]
    public void Weights_sum_to_a_hundred()
    {
        foreach (var (dress, disclosure) in Seeds.All)
        {
            foreach (var form in disclosure.Indicators.GroupBy(indicator => indicator.Table))
                Assert.Equal(dress.Targets == TargetForm.ThreeLevels ? 90 : 100, form.Sum(indicator => indicator.Weight));
        }
    }

    private static void AssertSum(Dress dress, GeneratedDisclosure disclosure, TruthAmount whole, IReadOnlyList<TruthAmount> parts)
    {
        var difference = whole.AmountYuan - parts.Sum(part => part.AmountYuan);
        if (difference == 0) return;
        if (parts.Append(whole).Any(amount => IsFlagged(disclosure, amount, FlawKind.Mistake))) return;
        Assert.True(dress.Damages.HasFlag(Damages.Rounding), disclosure.Document);
        Assert.True(IsFlagged(disclosure, whole, FlawKind.Rounding), $"{disclosure.Document} line {whole.Line}");
        Assert.InRange(difference, -2 * Step(whole), 2 * Step(whole));
    }

    private static bool IsFlagged(GeneratedDisclosure disclosure, TruthAmount amount, FlawKind kind) =>
        disclosure.Flaws.Any(flaw => flaw.Kind == kind && flaw.Line == amount.Line && flaw.Column == amount.Column);

    private static decimal Step(TruthAmount amount) =>
        (amount.Unit == "元" ? 1m : 10000m) / (amount.Text.Contains('.', StringComparison.Ordinal) ? 100 : 1);

    private static IEnumerable<List<TruthAmount>> Columns(GeneratedDisclosure disclosure) =>
        disclosure.Amounts.GroupBy(amount => (amount.TableNo, amount.Column)).Select(column => column.ToList());
}
