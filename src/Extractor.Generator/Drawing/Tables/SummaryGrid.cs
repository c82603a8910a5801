using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Truth;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>Sets revenue and expenditure side by side; final accounts count the lines of both in 行次 columns.</summary>
internal static class SummaryGrid
{
    /// <summary>Draws a grid of two sides.</summary>
    /// <param name="setting">Books and dress.</param>
    /// <param name="tableType">Table type of DATASET.md.</param>
    /// <param name="left">Revenue, one figure a row.</param>
    /// <param name="right">Expenditure, one figure for each of the columns.</param>
    /// <param name="columns">Columns of the right side.</param>
    public static Grid Draw(
        Setting setting, string tableType, ImmutableArray<SideRow> left, ImmutableArray<SideRow> right, ImmutableArray<Column> columns)
    {
        var sides = setting.Words["blocks." + tableType].Split('|');
        var label = setting.Words["block.item"];
        return Draw(setting, tableType, [
            new SummarySide("revenue", sides[0], label, left, [Own(setting)]), new SummarySide("expenditure", sides[1], label, right, columns)]);
    }

    /// <summary>The one figure column of a block.</summary>
    public static Column Own(Setting setting) => setting.Column("total", setting.IsFinal ? "column.final" : "column.budget");

    /// <summary>Draws a grid of any number of sides.</summary>
    public static Grid Draw(Setting setting, string tableType, ImmutableArray<SummarySide> sides)
    {
        ImmutableArray<string> counter = setting.IsFinal ? [setting.Words["column.row_number"]] : [];
        var (blocks, heads) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var side in sides)
        {
            heads.Add(side.Label);
            heads.AddRange(counter);
            heads.AddRange(side.Columns.Select(column => column.Path[0]));
            blocks.Add(side.Group);
            while (blocks.Count < heads.Count) blocks.Add("");
        }

        var height = sides.Max(side => side.Rows.Length);
        return new Grid(
            tableType, setting.Title(tableType), [blocks.ToImmutable(), heads.ToImmutable()],
            [
                .. Enumerable.Range(0, height).Select(index =>
                    sides.SelectMany((side, place) => Cells(setting, side, index, place * height + index + 1)).ToImmutableArray()),
            ]);
    }

    private static ImmutableArray<Cell> Cells(Setting setting, SummarySide side, int index, int lineNumber)
    {
        ImmutableArray<Cell> counter = setting.IsFinal ? [new Label(lineNumber.ToString(CultureInfo.InvariantCulture))] : [];
        if (index >= side.Rows.Length) return [Label.Empty, .. counter, .. side.Columns.Select(_ => Label.Empty)];
        var row = side.Rows[index];
        return
        [
            new Label(row.Label), .. counter,
            .. side.Columns.Select((column, place) => Figure(setting.Meaning(side.Side, row.Item, column.Measure), row, place)),
        ];
    }

    private static Figure Figure(FigureMeaning meaning, SideRow row, int place) => row.Expected is { } expected && row.Values[place] != expected
        ? new Figure(meaning, expected, row.Values[place]) { Fault = FlawKind.StaleBlock }
        : new Figure(meaning, row.Values[place]) { Fault = row.Fault };
}
