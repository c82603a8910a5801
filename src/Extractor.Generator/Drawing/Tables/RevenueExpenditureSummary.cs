using System.Collections.Immutable;
using Extractor.Generator.Accounting;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>收支总表 and 收入支出决算总表: all revenue beside all spending.</summary>
internal static class RevenueExpenditureSummary
{
    private const string Type = "revenue_expenditure_summary";

    private static readonly string[] Names =
    [
        "general_public_budget", "government_fund", "state_capital", "superior_subsidy", "business_revenue", "operating_revenue",
        "affiliate_remittance", "other_revenue",
    ];

    /// <summary>Draws it.</summary>
    public static Grid Draw(Setting setting)
    {
        var blocks = setting.IsFinal ? 2 : setting.Dress.Blocks;
        var totalFirst = !setting.IsFinal && blocks == 2 && setting.Dress.Total == TotalRow.First;
        var sources = setting.Accounts.Sources;
        var left = Revenue(setting, sources, totalFirst);
        if (setting.Dress.Fault == PublisherFault.StaleBlock)
            left = [.. Revenue(setting, Stale(setting, sources), totalFirst).Zip(left, (stale, books) => stale with { Expected = books.Values[0] })];
        var sides = new List<ImmutableArray<SideRow>> { left, Spending(setting, totalFirst) };
        if (blocks > 2) sides.Add(Closed(setting, ByUse(setting)));
        if (blocks > 3) sides.Add(Closed(setting, ByEconomic(setting)));
        var foot = setting.IsFinal ? 4 : totalFirst ? 0 : 3;
        var height = sides.Max(side => side.Length);
        sides = [.. sides.Select(side => SideLevelling.AboveFoot(side, height, foot))];
        var own = SummaryGrid.Own(setting);
        if (blocks == 2) return SummaryGrid.Draw(setting, Type, sides[0], sides[1], [own]);
        var (words, groups) = (setting.Words, setting.Words["blocks." + Type].Split('|'));
        string[] labels = ["block.item", "block.function", "block.by_use", "block.by_economic"];
        return SummaryGrid.Draw(setting, Type,
        [
            .. sides.Select((side, index) => new SummarySide(
                index == 0 ? "revenue" : "expenditure", index < 2 ? groups[index] : "", words[labels[index]], side, [own])),
        ]);
    }

    private static ImmutableArray<SideRow> Revenue(Setting setting, Sources sources, bool totalFirst)
    {
        var left = new SideList(setting);
        if (totalFirst) left.Plain("item.total", sources.All);
        foreach (var (name, value) in Names.Zip(Values(sources)))
            left.Top(setting.Words["source." + name], value);
        if (totalFirst)
        {
            left.Top(setting.Words["item.carryover"], sources.Carryover);
            return left.Rows;
        }

        left.Plain("item.year_revenue_total", sources.ThisYear);
        if (setting.IsFinal) left.Plain("item.surplus_used", 0);
        left.Plain(setting.IsFinal ? "item.carryover_start" : "item.carryover", sources.Carryover);
        left.Plain(setting.IsFinal ? "item.grand_total" : "item.revenue_total", sources.All);
        return left.Rows;
    }

    // what last year's file had: near this year's, and sound in itself
    private static Sources Stale(Setting setting, Sources sources)
    {
        var (grain, dice) = (Grain.Of(setting.Dress), setting.Dice("stale"));
        decimal Part(decimal value) => grain.Part(value, dice.Between(70, 97));
        return new Sources(
            Part(sources.General), Part(sources.GovernmentFund), Part(sources.StateCapital), Part(sources.Business), Part(sources.Other),
            Part(sources.Carryover));
    }

    private static ImmutableArray<SideRow> Spending(Setting setting, bool totalFirst)
    {
        var right = new SideList(setting);
        if (totalFirst) right.Plain("item.total", setting.Accounts.Spending);
        foreach (var (name, values) in FunctionTotals.Of(setting, share => [share.Spending]))
            right.Top(name, values[0]);
        var fault = setting.FaultOfTotal(setting.Accounts.Functions);
        if (totalFirst) return right.Rows.SetItem(0, right.Rows[0] with { Fault = fault });
        if (!setting.IsFinal) return Closed(setting, right, fault);
        right.Plain("item.year_expenditure_total", setting.Accounts.Spending);
        right.Plain("item.surplus_distributed", 0);
        right.Plain("item.carryover_end", setting.Accounts.CarriedOut);
        right.Plain("item.grand_total", setting.Accounts.Spending + setting.Accounts.CarriedOut);
        return right.Rows.SetItem(right.Rows.Length - 4, right.Rows[^4] with { Fault = fault });
    }

    private static ImmutableArray<SideRow> Closed(Setting setting, SideList right, FlawKind? fault = null)
    {
        var spending = setting.Accounts.Spending;
        right.Plain("item.year_expenditure_total", spending);
        right.Plain("item.carryover_next", 0);
        right.Plain("item.expenditure_total", spending);
        var rows = right.Rows;
        return rows.SetItem(rows.Length - 3, rows[^3] with { Fault = fault }).SetItem(rows.Length - 1, rows[^1] with { Fault = fault });
    }

    private static SideList ByUse(Setting setting)
    {
        var list = new SideList(setting);
        list.Top(setting.Words["measure.basic"], setting.Accounts.Functions.Sum(share => share.Basic));
        list.Top(setting.Words["measure.project"], setting.Accounts.Functions.Sum(share => share.AllProject));
        return list;
    }

    // what projects buy is booked under goods and services
    private static SideList ByEconomic(Setting setting)
    {
        var list = new SideList(setting);
        var projects = setting.Accounts.Functions.Sum(share => share.AllProject);
        foreach (var group in setting.Accounts.Economics.GroupBy(share => share.Subject.Code[..3]))
        {
            var name = SubjectBook.Economic(group.Key).Name;
            list.Top(name, group.Sum(share => share.Amount) + (group.Key == "302" ? projects : 0));
        }

        return list;
    }

    private static ImmutableArray<decimal> Values(Sources sources) =>
        [sources.General, sources.GovernmentFund, sources.StateCapital, 0, sources.Business, 0, 0, sources.Other];
}
