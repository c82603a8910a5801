using Extractor.Generator.Truth;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>Finds printed totals that miss the sum of their printed parts only because both were rounded.</summary>
/// <remarks>
/// The books are exact, so that no difference but that of a misprint can be anything else. It looks at tables by function and
/// by economic subject, down the codes and across the columns; summaries and “三公” tables may miss by as much, unflagged.
/// </remarks>
internal static class RoundingAudit
{
    /// <summary>The flaws of a document.</summary>
    /// <param name="amounts">Its printed figures.</param>
    /// <param name="mistakes">Its misprints; sums they take part in are not judged.</param>
    public static IEnumerable<Flaw> Of(IReadOnlyList<TruthAmount> amounts, IReadOnlyList<Flaw> mistakes)
    {
        var misprinted = mistakes.Where(flaw => flaw.Column > 0).Select(flaw => (flaw.Line, flaw.Column)).ToHashSet();
        foreach (var table in amounts.GroupBy(amount => amount.TableNo).Where(table => table.Any(amount => amount.Code.Length > 0)))
        {
            // where units are strung together, or a code is misprinted, codes do not say what sums what
            if (table.GroupBy(amount => (amount.Code, amount.Column)).Any(same => same.Key.Code.Length > 0 && same.Count() > 1)) continue;
            foreach (var whole in table)
            {
                foreach (var parts in (IReadOnlyList<TruthAmount>[])[Down(whole, table), Across(whole, table)])
                {
                    if (parts.Count == 0 || parts.Append(whole).Any(amount => misprinted.Contains((amount.Line, amount.Column)))) continue;
                    var sum = parts.Sum(part => part.AmountYuan);
                    if (sum != whole.AmountYuan) yield return new Flaw(FlawKind.Rounding, whole.Line, whole.Column, whole.AmountYuan, sum);
                }
            }
        }
    }

    private static List<TruthAmount> Down(TruthAmount whole, IEnumerable<TruthAmount> table)
    {
        // 人员经费合计 and 公用经费合计 sum a part of the table each
        var column = table.Where(amount => amount.Measure == whole.Measure && amount.Phase == whole.Phase
            && amount.FiscalYear == whole.FiscalYear && amount.Column == whole.Column && amount.Code.Length > 0).ToList();
        var below = column.Where(amount => amount.Code.Length > whole.Code.Length && amount.Code.StartsWith(whole.Code, StringComparison.Ordinal)).ToList();
        var next = below.Select(amount => amount.Code.Length).DefaultIfEmpty().Min();
        return [.. below.Where(amount => amount.Code.Length == next)];
    }

    private static List<TruthAmount> Across(TruthAmount whole, IEnumerable<TruthAmount> table)
    {
        var row = table.Where(amount => amount.Line == whole.Line && amount.FiscalYear == whole.FiscalYear && amount != whole).ToList();
        string[] parts = whole switch
        {
            { TableType: "basic_expenditure_by_economic", Measure: "total" } => ["personnel", "operating"],
            { Measure: "total", Side: "expenditure" } => ["basic", "project", "remittance_to_superior", "operating_expenditure", "affiliate_subsidy"],
            { Measure: "basic" } => ["personnel", "operating"],
            { Measure: "total", Side: "revenue" } =>
            [
                "fiscal_appropriation", "general_public_budget", "government_fund", "state_capital", "superior_subsidy", "business_revenue",
                "operating_revenue", "affiliate_remittance", "other_revenue", "carryover_start",
            ],
            _ => [],
        };
        return [.. row.Where(amount => parts.Contains(amount.Measure))];
    }
}
