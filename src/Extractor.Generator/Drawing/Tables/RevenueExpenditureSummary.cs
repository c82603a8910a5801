using System.Collections.Immutable;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>收支总表 and 收入支出决算总表: all revenue beside all spending.</summary>
internal static class RevenueExpenditureSummary
{
    private static readonly string[] Names =
    [
        "general_public_budget", "government_fund", "state_capital", "superior_subsidy", "business_revenue", "operating_revenue",
        "affiliate_remittance", "other_revenue",
    ];

    /// <summary>Draws it.</summary>
    public static Grid Draw(Setting setting)
    {
        var (left, right) = (new SideList(setting), new SideList(setting));
        var totalFirst = !setting.IsFinal && setting.Dress.Total == TotalRow.First;
        var sources = setting.Accounts.Sources;
        var spending = setting.Accounts.Spending;
        if (totalFirst)
        {
            left.Plain("item.total", sources.All);
            right.Plain("item.total", spending);
        }

        foreach (var (name, value) in Names.Zip(Values(setting)))
            left.Top(setting.Words["source." + name], value);
        foreach (var (name, values) in FunctionTotals.Of(setting, share => [share.Spending]))
            right.Top(name, values[0]);
        if (setting.IsFinal) CloseFinal(setting, left, right);
        else if (totalFirst) left.Top(setting.Words["item.carryover"], sources.Carryover);
        else CloseBudget(setting, left, right);
        var foot = setting.IsFinal ? 4 : totalFirst ? 0 : 3;
        return SummaryGrid.Draw(
            setting, "revenue_expenditure_summary",
            SideLevelling.AboveFoot(left.Rows, right.Rows.Length, foot), SideLevelling.AboveFoot(right.Rows, left.Rows.Length, foot),
            [setting.Column("total", setting.IsFinal ? "column.final" : "column.budget")]);
    }

    private static ImmutableArray<decimal> Values(Setting setting)
    {
        var sources = setting.Accounts.Sources;
        return [sources.General, sources.GovernmentFund, sources.StateCapital, 0, sources.Business, 0, 0, sources.Other];
    }

    private static void CloseBudget(Setting setting, SideList left, SideList right)
    {
        var sources = setting.Accounts.Sources;
        var spending = setting.Accounts.Spending;
        left.Plain("item.year_revenue_total", sources.ThisYear);
        left.Plain("item.carryover", sources.Carryover);
        left.Plain("item.revenue_total", sources.All);
        right.Plain("item.year_expenditure_total", spending);
        right.Plain("item.carryover_next", 0);
        right.Plain("item.expenditure_total", spending);
    }

    private static void CloseFinal(Setting setting, SideList left, SideList right)
    {
        var accounts = setting.Accounts;
        left.Plain("item.year_revenue_total", accounts.Sources.ThisYear);
        left.Plain("item.surplus_used", 0);
        left.Plain("item.carryover_start", accounts.Sources.Carryover);
        left.Plain("item.grand_total", accounts.Sources.All);
        right.Plain("item.year_expenditure_total", accounts.Spending);
        right.Plain("item.surplus_distributed", 0);
        right.Plain("item.carryover_end", accounts.CarriedOut);
        right.Plain("item.grand_total", accounts.Spending + accounts.CarriedOut);
    }
}
