using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Accounting;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>“三公”经费支出决算表: 预算数 and 决算数, as two blocks or in pairs under each item.</summary>
internal static class ThreePublicFinal
{
    private const string Type = "three_public_expenditure";

    private static readonly string[] Items = ["total", "abroad", "cars", "car_purchase", "car_running", "reception"];

    /// <summary>Draws it; dresses whose budgets have rows or meetings pair the figures.</summary>
    public static Grid Draw(Setting setting)
    {
        var isPaired = setting.Dress.ThreePublic is ThreePublicShape.Rows or ThreePublicShape.WithMeetings;
        var columns = isPaired ? Pairs(setting) : Blocks(setting);
        var header = HeaderRows.Of([.. columns.Select(column => column.Heading)], 3);
        if (setting.Dress.ColumnNumbers != ColumnNumbers.None)
            header = header.Add([.. columns.Select((_, index) => (index + 1).ToString(CultureInfo.InvariantCulture))]);
        return new Grid(Type, setting.Title(Type), header, [[.. columns.Select(column => Figure(setting, column))]])
        {
            HasColumnNumbers = setting.Dress.ColumnNumbers != ColumnNumbers.None,
        };
    }

    private static Figure Figure(Setting setting, FinalColumn column) => new(
        setting.Meaning("expenditure", setting.Words["three." + column.Item]) with { Phase = column.Heading.Phase },
        ThreePublicColumn.Value(setting.Accounts, column.Values, column.Item));

    private static ImmutableArray<FinalColumn> Blocks(Setting setting) =>
    [
        .. Phases(setting).SelectMany(phase => Items.Select(item => new FinalColumn(
            item, phase.Values, new Column(ThreePublicColumn.PathOf(setting, item).Insert(0, phase.Name), "total", phase.Phase, 0)))),
    ];

    private static ImmutableArray<FinalColumn> Pairs(Setting setting) =>
    [
        .. Items.SelectMany(item => Phases(setting).Select(phase => new FinalColumn(
            item, phase.Values, new Column(TwoStoreys(setting, item).Add(phase.Name), "total", phase.Phase, 0)))),
    ];

    // 预算数 and 决算数 stand in the lowest storey under every item, also under those of one storey
    private static ImmutableArray<string> TwoStoreys(Setting setting, string item) =>
        ThreePublicColumn.PathOf(setting, item) is [var only] ? [only, ""] : ThreePublicColumn.PathOf(setting, item);

    private static (string Name, string Phase, ThreePublic Values)[] Phases(Setting setting) =>
    [
        (setting.Words["column.budget"], "budget", setting.Accounts.ThreePublicBudget),
        (setting.Words["column.final"], "final", setting.Accounts.ThreePublic),
    ];

    private sealed record FinalColumn(string Item, ThreePublic Values, Column Heading);
}
