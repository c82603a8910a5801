using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Drawing.Stubs;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing;

/// <summary>Draws the tables with a classification: label columns, then figure columns, one total row.</summary>
internal static class CodedTable
{
    /// <summary>Draws one.</summary>
    /// <param name="setting">Books and dress.</param>
    /// <param name="tableType">Table type of DATASET.md; also the key of its title and of the heading over its figures.</param>
    /// <param name="stub">Its label columns.</param>
    /// <param name="columns">Its figure columns.</param>
    /// <param name="rows">Its rows, the total apart.</param>
    /// <param name="total">The total row.</param>
    public static Grid Draw(
        Setting setting, string tableType, IStub stub, ImmutableArray<Column> columns, ImmutableArray<CodedRow> rows, CodedRow total)
    {
        var height = Math.Max(setting.Dress.HeaderHeight, columns.Max(column => column.Path.Length));
        // a heading over all figures needs a storey of its own
        if (height > columns.Max(column => column.Path.Length))
            columns = [.. columns.Select(column => column.Under(Group(setting, tableType)))];
        var ordered = setting.Dress.Total == TotalRow.First ? rows.Insert(0, total) : rows.Add(total);
        var side = tableType == "revenue_summary" ? "revenue" : "expenditure";
        return new Grid(
            tableType, setting.Title(tableType), Header(setting, stub, columns, height), Body(stub, columns, ordered, side));
    }

    private static string Group(Setting setting, string tableType) =>
        setting.IsFinal ? setting.Words[tableType == "revenue_summary" ? "final.current_revenue" : "final.year_expenditure"]
        : setting.Words["group." + tableType];

    private static ImmutableArray<ImmutableArray<string>> Header(Setting setting, IStub stub, ImmutableArray<Column> columns, int height)
    {
        var rows = stub.Header(height).Zip(HeaderRows.Of(columns, height), (left, right) => left.AddRange(right)).ToImmutableArray();
        var labels = rows[0].Length - columns.Length;
        var words = setting.Words;
        var left = setting.Dress.ColumnNumbers switch
        {
            ColumnNumbers.None => null,
            ColumnNumbers.Counter => Enumerable.Repeat("", labels - 1).Prepend(words["stub.counter"]),
            ColumnNumbers.Stars => Enumerable.Repeat(words["stub.stars"], labels),
            _ => Enumerable.Repeat("", labels),
        };
        if (left is null) return rows;
        return rows.Add([.. left, .. columns.Select((_, index) => (index + 1).ToString(CultureInfo.InvariantCulture))]);
    }

    private static ImmutableArray<ImmutableArray<Cell>> Body(
        IStub stub, ImmutableArray<Column> columns, ImmutableArray<CodedRow> rows, string side)
    {
        var body = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        var previous = "";
        foreach (var row in rows)
        {
            var code = row.IsUnit ? "" : row.Code;
            body.Add(
            [
                .. stub.Cells(row, previous).Select(cell => new Label(cell)),
                .. columns.Select((column, index) => Cell(column, row.Values[index], new FigureMeaning(
                    side, code, row.Name, column.Phase, column.Measure, column.Year))),
            ]);
            previous = row.Code;
        }

        return body.ToImmutable();
    }

    private static Cell Cell(Column column, decimal value, FigureMeaning meaning) =>
        column.IsDifference ? new Difference(value) : new Figure(meaning, value);
}
