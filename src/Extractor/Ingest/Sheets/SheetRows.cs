using System.Globalization;
using ExcelDataReader;
using Extractor.Values;

namespace Extractor.Ingest.Sheets;

/// <summary>Reads the rows of one sheet.</summary>
internal sealed class SheetRows(IngestLimits limits, LineBudget budget, int page)
{
    /// <summary>Letters a cell of Excel can hold; a longer text is none of its.</summary>
    private const int CellLetters = 32_767;

    private readonly CellPrint print = new();
    private readonly List<SheetRow> rows = [];
    private readonly List<Problem> problems = [];
    private readonly HashSet<int> hiddenColumns = [];
    private int hiddenRows;

    /// <summary>Reads the sheet the reader stands on.</summary>
    /// <param name="reader">Stands before its first row.</param>
    /// <param name="soFar">Tells when nobody waits for more.</param>
    public Sheet Read(IExcelDataReader reader, SourceSoFar soFar)
    {
        var columns = Math.Min(reader.FieldCount, limits.LineCells);
        var hidden = new bool[columns];
        for (var c = 0; c < columns; c++) hidden[c] = reader.GetColumnWidth(c) <= 0;
        var merged = new MergedCells(reader.MergeCells, columns);
        for (var row = 0; !soFar.IsAbandoned && reader.Read(); row++)
        {
            if (row >= limits.SheetRows)
            {
                problems.Add(Problem.Of("too_many_rows", Severity.Error, Place.OfLine(row + 1, page), reader.Name, Text(limits.SheetRows)));
                break;
            }

            if (!Row(reader, row, hidden, merged)) break;
        }

        if (reader.FieldCount > columns) problems.Add(Problem.Of("too_many_columns", Severity.Warning, new Place(page, null, null, null), reader.Name, Text(limits.LineCells)));
        if (hiddenRows + hiddenColumns.Count > 0)
            problems.Add(Problem.Of("sheet_parts_hidden", Severity.Warning, new Place(page, null, null, null), reader.Name, Text(hiddenRows), Text(hiddenColumns.Count)));
        return Cut(reader.Name, hidden);
    }

    /// <returns>False where no more rows are to be read.</returns>
    private bool Row(IExcelDataReader reader, int row, bool[] hidden, MergedCells merged)
    {
        var isShown = reader.RowHeight > 0;
        var cells = new string[hidden.Length];
        for (var c = 0; c < cells.Length; c++)
        {
            var text = print.Of(reader.GetValue(c), reader.GetNumberFormatString(c), reader.GetNumberFormatIndex(c));
            cells[c] = text.Length > CellLetters ? text[..CellLetters] : text;
        }

        var widest = merged.Apply(row, cells, isShown, hidden);
        var filled = Array.FindLastIndex(cells, c => c.Length > 0) + 1;
        if (!isShown && filled > 0) hiddenRows++;
        for (var c = 0; c < filled && isShown; c++)
            if (hidden[c] && cells[c].Length > 0) hiddenColumns.Add(c);
        if (!isShown || (filled == 0 && rows.Count == 0)) return true;
        if (budget.Take(Place.OfLine(row + 1, page), filled, cells.Sum(c => c.Length)) is { } problem)
        {
            problems.Add(problem);
            return false;
        }

        rows.Add(new SheetRow(row + 1, [.. cells.AsSpan(0, filled)], widest));
        return true;
    }

    /// <summary>Leaves out hidden columns, and blank rows and columns around what is filled.</summary>
    private Sheet Cut(string name, bool[] hidden)
    {
        // one is kept: it tells a heading over an empty table
        while (rows.Count > 1 && rows[^1].Filled == 0 && rows[^2].Filled == 0) rows.RemoveAt(rows.Count - 1);
        var shown = Enumerable.Range(0, hidden.Length).Where(c => !hidden[c]).ToList();
        int first = shown.FindIndex(IsFilled), last = shown.FindLastIndex(IsFilled);
        var kept = first < 0 ? [] : shown[first..(last + 1)];
        return new Sheet(
            name,
            page,
            [.. kept.Select(c => c + 1)],
            [.. rows.Select(r => new SheetRow(r.Number, [.. kept.Select(c => c < r.Cells.Length ? r.Cells[c] : "")], r.Widest))],
            [.. problems]);

        bool IsFilled(int column) => rows.Exists(r => column < r.Cells.Length && r.Cells[column].Length > 0);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
