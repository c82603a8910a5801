using Extractor.Generator.Accounting;
using Extractor.Generator.Drawing.Printing;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>The tables of a disclosure in the order of its dress.</summary>
internal static class TableList
{
    private static readonly string[] Whole = ["revenue_expenditure_summary", "revenue_summary", "expenditure_summary"];

    private static readonly string[] Appropriations =
    [
        "fiscal_appropriation_summary", "general_expenditure_by_function", "basic_expenditure_by_economic", "three_public_expenditure",
        "government_fund_expenditure", "state_capital_expenditure",
    ];

    private static readonly string[] Ordered = ["project_expenditure", "fiscal_expenditure_by_function", "fiscal_basic_by_economic", "operating_funds"];

    /// <summary>All types a dress can order.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. Whole, .. Appropriations, .. Ordered];

    /// <summary>Draws them, with the publisher's faults.</summary>
    public static IEnumerable<Grid> Draw(Setting setting) => Order(setting).Select(type => Faulty(setting, Draw(setting, type)));

    // the two orders met most: the whole office first, or appropriations first
    private static IEnumerable<string> Order(Setting setting)
    {
        if (setting.Dress.Order.Count > 0) return setting.Dress.Order;
        return setting.IsFinal || setting.Dice("order").Chance(50) ? [.. Whole, .. Appropriations] : [.. Appropriations, .. Whole];
    }

    private static Grid Draw(Setting setting, string type) => type switch
    {
        "revenue_expenditure_summary" => RevenueExpenditureSummary.Draw(setting),
        "revenue_summary" => RevenueTable.Draw(setting),
        "expenditure_summary" => FunctionTable.ExpenditureSummary(setting),
        "fiscal_appropriation_summary" => AppropriationSummary.Draw(setting),
        "general_expenditure_by_function" => FunctionTable.General(setting),
        "basic_expenditure_by_economic" => EconomicTable.Draw(setting),
        "three_public_expenditure" => setting.IsFinal ? ThreePublicFinal.Draw(setting) : ThreePublicTable.Draw(setting),
        "government_fund_expenditure" => FunctionTable.OfFund(setting, Fund.GovernmentFund),
        "state_capital_expenditure" => FunctionTable.OfFund(setting, Fund.StateCapital),
        "fiscal_expenditure_by_function" => FunctionTable.AllFunds(setting),
        "fiscal_basic_by_economic" => EconomicTable.AllFunds(setting),
        "operating_funds" => EconomicTable.Operating(setting),
        "project_expenditure" => ProjectTable.Draw(setting),
        _ => throw new InvalidDataException($"a dress cannot order a table of type {type}"),
    };

    private static Grid Faulty(Setting setting, Grid grid)
    {
        if (grid.TableType != "general_expenditure_by_function") return grid;
        var step = setting.Format(grid.TableType).Step;
        if (setting.Dress.Damages.HasFlag(Damages.PublisherMistake)) return PublisherMistake.In(grid, setting.Dice("mistake"), step);
        if (setting.Dress.Fault != PublisherFault.WrongTotal) return grid;
        var total = setting.Dress.Total == TotalRow.NamedByOffice ? setting.Accounts.Office : setting.Words["item.total"];
        return PublisherMistake.InTotal(grid, total, setting.Dice("mistake"), step);
    }
}
