using System.Collections.Immutable;
using Extractor.Generator.Accounting;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>财政拨款收支总表 and 财政拨款收入支出决算总表: appropriations and what they pay, by fund.</summary>
internal static class AppropriationSummary
{
    private const string Type = "fiscal_appropriation_summary";

    /// <summary>Draws it.</summary>
    public static Grid Draw(Setting setting)
    {
        ImmutableArray<Column> columns =
        [
            setting.Column("total"), setting.Column("general_public_budget"), setting.Column("government_fund"), setting.Column("state_capital"),
        ];
        var (left, right) = (new SideList(setting), new SideList(setting));
        if (setting.IsFinal) FillFinal(setting, left, right);
        else FillBudget(setting, left, right);
        var foot = setting.IsFinal ? 6 : 1;
        return SummaryGrid.Draw(
            setting, Type, SideLevelling.AboveFoot(left.Rows, right.Rows.Length, foot),
            SideLevelling.AboveFoot(right.Rows, left.Rows.Length, foot), columns);
    }

    private static void FillBudget(Setting setting, SideList left, SideList right)
    {
        var words = setting.Words;
        var sources = setting.Accounts.Sources;
        left.Top(words["item.year_revenue"], sources.Appropriations);
        left.Sub(words["source.general_public_budget"], sources.General);
        left.Sub(words["source.government_fund"], sources.GovernmentFund);
        left.Sub(words["source.state_capital"], sources.StateCapital);
        left.Top(words["item.carryover"], sources.Carryover);
        // carry-over is of the general public budget only; see FunctionMaker
        left.Sub(words["carried.general_public_budget"], sources.Carryover);
        left.Sub(words["carried.government_fund"], 0);
        left.Sub(words["carried.state_capital"], 0);
        left.Plain("item.revenue_total", sources.Appropriations + sources.Carryover);
        var all = FunctionTotals.All(setting, ByFund);
        right.Top(words["item.year_expenditure"], all.AsSpan());
        foreach (var (name, values) in FunctionTotals.Of(setting, ByFund))
            right.Sub(name, values.AsSpan());
        right.Top(words["item.carryover_next"], 0, 0, 0, 0);
        right.Plain("item.expenditure_total", all.AsSpan());
    }

    private static void FillFinal(Setting setting, SideList left, SideList right)
    {
        var words = setting.Words;
        var (sources, carriedOut) = (setting.Accounts.Sources, setting.Accounts.CarriedOut);
        left.Top(words["source.general_public_budget"], sources.General);
        left.Top(words["source.government_fund"], sources.GovernmentFund);
        left.Top(words["source.state_capital"], sources.StateCapital);
        foreach (var (name, values) in FunctionTotals.Of(setting, ByFund))
            right.Top(name, values.AsSpan());
        left.Plain("item.year_revenue_total", sources.Appropriations);
        left.Plain("item.fiscal_carryover_start", sources.Carryover);
        left.Plain("carried.general_public_budget", sources.Carryover);
        left.Plain("carried.government_fund", 0);
        left.Plain("carried.state_capital", 0);
        left.Plain("item.grand_total", sources.Appropriations + sources.Carryover);
        right.Plain("item.year_expenditure_total", FunctionTotals.All(setting, ByFund).AsSpan());
        right.Plain("item.fiscal_carryover_end", carriedOut, carriedOut, 0, 0);
        for (var empty = 0; empty < 3; empty++)
            right.Nothing(4);
        right.Plain("item.grand_total", FunctionTotals.All(setting, WithCarriedOut).AsSpan());
    }

    private static ImmutableArray<decimal> ByFund(FunctionShare share) => Spread(share, share.FiscalSpending);

    private static ImmutableArray<decimal> WithCarriedOut(FunctionShare share) => Spread(share, share.FiscalSpending + share.CarriedOut);

    private static ImmutableArray<decimal> Spread(FunctionShare share, decimal amount) =>
    [
        amount, share.Fund == Fund.General ? amount : 0, share.Fund == Fund.GovernmentFund ? amount : 0,
        share.Fund == Fund.StateCapital ? amount : 0,
    ];
}
