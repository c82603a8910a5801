using System.Collections.Immutable;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>“三公”经费支出表 of a budget: one row under a tall header, or one item a row.</summary>
internal static class ThreePublicTable
{
    private const string Type = "three_public_expenditure";

    /// <summary>Draws it.</summary>
    public static Grid Draw(Setting setting) => setting.Dress.ThreePublic switch
    {
        ThreePublicShape.Rows => InRows(setting),
        ThreePublicShape.WithMeetings => WithMeetings(setting),
        ThreePublicShape.WithOperatingFunds => WithOperatingFunds(setting),
        ThreePublicShape.ReceptionBeforeCars => Columns(setting, ["total", "abroad", "reception", "cars", "car_purchase", "car_running"]),
        _ => Columns(setting, ["total", "abroad", "cars", "car_purchase", "car_running", "reception"]),
    };

    private static Grid Columns(Setting setting, ImmutableArray<string> items)
    {
        var group = setting.Words["three.group"];
        return Grid(setting, Type, [.. items.Select(item => new ThreePublicColumn(item, ThreePublicColumn.PathOf(setting, item).Insert(0, group)))]);
    }

    private static Grid WithOperatingFunds(Setting setting)
    {
        var group = setting.Words["three.group"];
        ImmutableArray<string> items = ["total", "abroad", "reception", "cars", "car_purchase", "car_running"];
        return Grid(setting, "three_public_with_operating",
        [
            .. items.Select(item => new ThreePublicColumn(item, ThreePublicColumn.PathOf(setting, item).Insert(0, group))),
            new ThreePublicColumn("operating_funds", ThreePublicColumn.PathOf(setting, "operating_funds")),
        ]);
    }

    private static Grid WithMeetings(Setting setting)
    {
        ImmutableArray<string> items = ["abroad", "cars", "car_purchase", "car_running", "reception", "meetings", "training"];
        return Grid(setting, "three_public_with_meetings",
        [
            // 合计 alone would have to hold 会议费 and 培训费 too; this heading says that it does not
            new ThreePublicColumn("total", [Vocabulary.Phrasing.All("three.all")[0]]),
            .. items.Select(item => new ThreePublicColumn(item, ThreePublicColumn.PathOf(setting, item))),
        ]);
    }

    private static Grid Grid(Setting setting, string titleKey, ImmutableArray<ThreePublicColumn> columns)
    {
        var header = columns.Select(column => new Column(column.Path, "total", setting.Phase, setting.Accounts.Year)).ToImmutableArray();
        return new Grid(
            Type, setting.Title(titleKey), HeaderRows.Of(header, header.Max(column => column.Path.Length)),
            [[.. columns.Select(column => (Cell)new Figure(
                setting.Meaning("expenditure", setting.Words["three." + column.Item]),
                ThreePublicColumn.Value(setting.Accounts, setting.Accounts.ThreePublic, column.Item)))]]);
    }

    private static Grid InRows(Setting setting)
    {
        var words = setting.Words;
        ImmutableArray<string> items = ["total", "abroad", "reception", "cars", "car_purchase", "car_running"];
        return new Grid(
            Type, setting.Title(Type), [[words["block.item"], words["column.budget"]]],
            [
                .. items.Select(item => ImmutableArray.Create<Cell>(
                    new Label(words[item == "total" ? "item.total" : "three.row." + item]),
                    new Figure(
                        setting.Meaning("expenditure", words["three." + item]),
                        ThreePublicColumn.Value(setting.Accounts, setting.Accounts.ThreePublic, item)))),
            ]);
    }
}
