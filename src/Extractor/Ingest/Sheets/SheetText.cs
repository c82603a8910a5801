using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using Extractor.Values;

namespace Extractor.Ingest.Sheets;

/// <summary>The sheets of a workbook as text: cells parted by tabs, sheets by form feeds.</summary>
internal sealed partial class SheetText(IngestLimits limits)
{
    private const int MostSheets = 256, MostRows = 100_000;

    /// <summary>A title stands in one of so many rows, alone.</summary>
    private const int TitleRows = 4;

    /// <summary>So few rows apart from others, each with so few texts, stand over or under a table.</summary>
    private const int CaptionRows = 3, MostCaptionCells = 2;

    /// <summary>A shorter text is no title.</summary>
    private const int ShortestTitle = 4;

    private readonly StringBuilder text = new();
    private readonly List<(int Sheet, int Row)> rows = [];
    private readonly List<Problem> problems = [];
    private int cells;

    /// <summary>The text.</summary>
    public string Text => text.ToString();

    /// <summary>For each line of the text its sheet and its row there, both from 1.</summary>
    public IReadOnlyList<(int Sheet, int Row)> Rows => rows;

    /// <summary>Number of sheets read.</summary>
    public int Sheets { get; private set; }

    /// <summary>What was left out.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Reads every visible sheet.</summary>
    public void Read(IExcelDataReader reader)
    {
        var hidden = 0;
        for (var sheet = 0; sheet < MostSheets; sheet++)
        {
            if (reader.VisibleState is "visible" or null or "") ReadSheet(reader);
            else hidden++;
            if (!reader.NextResult()) break;
        }

        if (hidden > 0) problems.Add(Problem.Of("sheets_hidden", Severity.Info, null, Number(hidden)));
    }

    private void ReadSheet(IExcelDataReader reader)
    {
        var covered = Covered(reader);
        var shown = new List<(int Row, string[] Cells)>();
        var hidden = 0;
        var columns = Math.Min(reader.FieldCount, limits.LineCells);
        for (var row = 0; row < MostRows && cells < limits.Cells && reader.Read(); row++)
        {
            if (reader.RowHeight <= 0)
            {
                hidden++;
                continue;
            }

            var texts = new string[columns];
            for (var column = 0; column < columns; column++)
            {
                texts[column] = covered.Contains((row, column)) || column >= reader.FieldCount ? "" : CellPrint.Of(reader, column);
            }

            cells += columns;
            shown.Add((row + 1, texts));
        }

        Sheets++;
        var visible = VisibleColumns(reader, columns, shown);
        if (hidden > 0) problems.Add(Problem.Of("rows_hidden", Severity.Info, Place.OfLine(1, Sheets), Number(hidden), reader.Name));
        if (Sheets > 1) text.Append('\f');
        Write(reader.Name, [.. shown.Select(r => (r.Row, visible.Select(c => r.Cells[c]).ToArray()))]);
    }

    /// <summary>Columns that are not hidden, up to the last one with text.</summary>
    private List<int> VisibleColumns(IExcelDataReader reader, int columns, List<(int Row, string[] Cells)> shown)
    {
        var last = columns - 1;
        while (last >= 0 && shown.TrueForAll(r => r.Cells[last].Length == 0)) last--;
        var all = Enumerable.Range(0, last + 1).ToList();
        var hidden = all.Where(c => reader.GetColumnWidth(c) <= 0 && shown.Exists(r => r.Cells[c].Length > 0)).ToList();
        if (hidden.Count > 0) problems.Add(Problem.Of("columns_hidden", Severity.Info, Place.OfLine(1, Sheets), Number(hidden.Count), reader.Name));
        return [.. all.Where(c => reader.GetColumnWidth(c) > 0)];
    }

    private void Write(string name, List<(int Row, string[] Cells)> shown)
    {
        if (!HasTitle(shown) && !Numbered().IsMatch(name)) Line(1, Words.Join(name));
        for (var at = 0; at < shown.Count;)
        {
            var end = at;
            while (end < shown.Count && !IsBlank(shown[end].Cells)) end++;
            var isCaption = end - at <= CaptionRows && shown.Skip(at).Take(end - at).All(r => IsCaption(r.Cells));
            foreach (var (row, texts) in shown.Skip(at).Take(end - at))
                Line(row, isCaption ? string.Join("  ", texts.Where(t => t.Length > 0)) : string.Join('\t', texts));
            if (end < shown.Count) Line(shown[end].Row, "");
            for (at = end; at < shown.Count && IsBlank(shown[at].Cells); at++) { }
        }

        Line(shown.Count == 0 ? 1 : shown[^1].Row, "");
    }

    private static bool IsBlank(string[] texts) => Array.TrueForAll(texts, t => t.Length == 0);

    /// <summary>True for a row of one or two texts without a number: a title, a unit, an office.</summary>
    private static bool IsCaption(string[] texts) => texts.Count(t => t.Length > 0) <= MostCaptionCells && !Array.Exists(texts, t => PrintedNumber.TryParse(t, out _));

    private void Line(int row, string line)
    {
        text.Append(line).Append('\n');
        rows.Add((Sheets, row));
    }

    private static bool HasTitle(List<(int Row, string[] Cells)> shown) =>
        shown.Take(TitleRows).Any(r => r.Cells.Count(t => t.Length > 0) == 1 && r.Cells.Any(t => t.Length > ShortestTitle));

    /// <summary>The cells that merged ones cover, the first of each left out.</summary>
    private static HashSet<(int Row, int Column)> Covered(IExcelDataReader reader)
    {
        const int Most = 1_000_000;
        var covered = new HashSet<(int, int)>();
        foreach (var merged in reader.MergeCells ?? [])
            for (var row = merged.FromRow; row <= merged.ToRow && row < MostRows; row++)
                for (var column = merged.FromColumn; column <= merged.ToColumn && covered.Count < Most; column++)
                    if ((row, column) != (merged.FromRow, merged.FromColumn)) covered.Add((row, column));
        return covered;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Names that a program gives to sheets say nothing: Sheet1, 工作表2. Three letters and a number are too few to say something.</summary>
    [GeneratedRegex(@"^(?:sheet\s*[0-9]*|\p{L}{1,3}\s*[0-9]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
