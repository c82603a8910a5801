using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Drawing.Stubs;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;

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
        rows = Misprinted(setting, tableType, rows);
        ImmutableArray<CodedRow> ordered = setting.Dress.Total switch
        {
            TotalRow.First => rows.Insert(0, total),
            TotalRow.Missing => rows,
            TotalRow.NamedByOffice => rows.Insert(0, total with { Name = setting.Accounts.Office }),
            _ => rows.Add(total),
        };
        var side = tableType == "revenue_summary" ? "revenue" : "expenditure";
        var body = Body(setting.Dress, stub, columns, ordered, side);
        var header = Header(setting, stub, columns, height);
        ImmutableArray<Cell> empty =
            [.. Enumerable.Repeat<Cell>(Label.Empty, header[0].Length - columns.Length), .. columns.Select(_ => Nothing.Instance)];
        return new Grid(
            tableType, setting.Title(tableType), header, body.AddRange(Enumerable.Repeat(empty, setting.Dress.EmptyRows)))
        {
            HasColumnNumbers = setting.Dress.ColumnNumbers != ColumnNumbers.None,
        };
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
        Dress dress, IStub stub, ImmutableArray<Column> columns, ImmutableArray<CodedRow> rows, string side)
    {
        var body = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        var previous = "";
        foreach (var row in rows)
        {
            var code = row.IsUnit || dress.HasNoCodes ? "" : row.Code;
            var indent = dress.Codes is CodeStyle.IndentedCodes or CodeStyle.IndentedNames && !row.IsUnit ? Math.Max(0, (row.Code.Length - 3) / 2) : 0;
            body.Add(
            [
                .. stub.Cells(row, previous).Select((cell, place) => new Label(cell) { Indent = place == 0 ? indent : 0 }),
                .. columns.Select((column, index) => Cell(column, row, index, new FigureMeaning(
                    side, code, row.Name, column.Phase, column.Measure, column.Year))),
            ]);
            previous = row.Code;
        }

        return body.ToImmutable();
    }

    private static Cell Cell(Column column, CodedRow row, int index, FigureMeaning meaning) =>
        column.IsDifference ? new Difference(row.Values[index]) : new Figure(meaning, row.Values[index]) { Fault = row.Fault };

    // the publisher copied the code of the row before
    private static ImmutableArray<CodedRow> Misprinted(Setting setting, string tableType, ImmutableArray<CodedRow> rows)
    {
        if (setting.Dress.Fault != PublisherFault.MisprintedCode || tableType != "general_expenditure_by_function") return rows;
        var row = Enumerable.Range(1, Math.Max(0, rows.Length - 1)).FirstOrDefault(row => rows[row].Code.Length == 7 && rows[row - 1].Code.Length == 7);
        return row == 0 ? rows : rows.SetItem(row, rows[row] with { Code = rows[row - 1].Code, Fault = FlawKind.MisprintedCode });
    }
}
