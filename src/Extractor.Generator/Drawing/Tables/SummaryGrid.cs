using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>Sets revenue and expenditure side by side; final accounts count the lines of both in 行次 columns.</summary>
internal static class SummaryGrid
{
    /// <summary>Draws the grid.</summary>
    /// <param name="setting">Books and dress.</param>
    /// <param name="tableType">Table type of DATASET.md.</param>
    /// <param name="left">Revenue, one figure a row.</param>
    /// <param name="right">Expenditure, one figure for each of the columns.</param>
    /// <param name="columns">Columns of the right side.</param>
    public static Grid Draw(
        Setting setting, string tableType, ImmutableArray<SideRow> left, ImmutableArray<SideRow> right, ImmutableArray<Column> columns)
    {
        var words = setting.Words;
        var figure = words[setting.IsFinal ? "column.final" : "column.budget"];
        ImmutableArray<string> counter = setting.IsFinal ? [words["column.row_number"]] : [];
        ImmutableArray<string> heads =
        [
            words["block.item"], .. counter, figure, words["block.item"], .. counter, .. columns.Select(column => column.Path[0]),
        ];
        var leftWidth = 2 + counter.Length;
        var sides = words["blocks." + tableType].Split('|');
        ImmutableArray<string> blocks = [.. heads.Select((_, index) => index == 0 ? sides[0] : index == leftWidth ? sides[1] : "")];
        var height = Math.Max(left.Length, right.Length);
        return new Grid(
            tableType, setting.Title(tableType), [blocks, heads],
            [
                .. Enumerable.Range(0, height).Select(index =>
                    Side(setting, "revenue", left, index, index + 1, [setting.Column("total")])
                        .AddRange(Side(setting, "expenditure", right, index, height + index + 1, columns))),
            ]);
    }

    private static ImmutableArray<Cell> Side(
        Setting setting, string side, ImmutableArray<SideRow> rows, int index, int lineNumber, ImmutableArray<Column> columns)
    {
        ImmutableArray<Cell> counter = setting.IsFinal ? [new Label(lineNumber.ToString(CultureInfo.InvariantCulture))] : [];
        if (index >= rows.Length) return [Label.Empty, .. counter, .. columns.Select(_ => Label.Empty)];
        var row = rows[index];
        return
        [
            new Label(row.Label), .. counter,
            .. columns.Select((column, place) => new Figure(setting.Meaning(side, row.Item, column.Measure), row.Values[place])),
        ];
    }
}
