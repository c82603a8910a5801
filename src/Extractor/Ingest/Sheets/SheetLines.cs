using System.Collections.Immutable;
using System.Text;
using Extractor.Values;

namespace Extractor.Ingest.Sheets;

/// <summary>
/// Writes a sheet as the lines that a dump of it would have: rows of cells parted by tabs, and without tabs what is written over and
/// under its tables in one cell: titles, units, notes, prose.
/// </summary>
internal static class SheetLines
{
    /// <summary>From here on the only text of a row under a table is no label of the table's.</summary>
    private const int LongLabel = 20;

    /// <summary>No label of a table is that long.</summary>
    private const int Sentence = 60;

    /// <summary>A title has that many letters; a shorter text over a table is a number of the table or a unit.</summary>
    private const int ShortTitle = 5;

    /// <summary>The lines of a sheet, in order.</summary>
    public static IEnumerable<SourceLine> Of(Sheet sheet)
    {
        var rows = sheet.Rows;
        var isRow = rows.Select(r => r.Filled > 1).ToList();
        int first = isRow.IndexOf(true), end = isRow.LastIndexOf(true) + 1;
        // blank rows under a heading are an empty table's, and rows with a label alone are a table's too
        while (first >= 0 && end < rows.Length && !IsUnderTable(rows[end], sheet)) end++;
        var body = new List<SourceLine>();
        for (var i = 0; i < rows.Length; i++)
        {
            if (first >= 0 && i >= first && i < end && !IsProse(rows, i)) body.Add(Cells(sheet, rows[i]));
            else body.AddRange(rows[i].First.Split('\n').Where((line, n) => n == 0 || line.Length > 0).Select(line => new SourceLine(rows[i].Number, sheet.Page, Clean(line))));
        }

        return Name(sheet, body) is { } name ? body.Prepend(name) : body;
    }

    /// <summary>A long text alone in its row and parted by a blank row from what is above: between two tables, not in one.</summary>
    private static bool IsProse(ImmutableArray<SheetRow> rows, int at) =>
        rows[at].Filled == 1 && at > 0 && (rows[at - 1].Filled == 0 || (rows[at - 1].Filled == 1 && IsProse(rows, at - 1)))
        && (rows[at].First.Length >= Sentence || rows[at].First[^1] is '。' or '；');

    private static bool IsUnderTable(SheetRow row, Sheet sheet) =>
        row.Filled > 0 && row.Cells[0].Length > 0 && ((row.Widest > 1 && row.Widest * 2 >= sheet.Columns.Length) || row.First.Length >= LongLabel || row.First[^1] is '。' or '；');

    private static SourceLine Cells(Sheet sheet, SheetRow row)
    {
        ImmutableArray<string> texts = [.. row.Cells.Select(c => Clean(Join(c)))];
        var line = new SourceLine(row.Number, sheet.Page, string.Join('\t', texts)) { IsRow = true, IsOnSheet = true };
        // tabs count the sheet's columns only where none is left out
        return sheet.Columns[^1] == sheet.Columns.Length
            ? line
            : line with { Drawn = [.. texts.Select((text, c) => new SourceCell(text.Trim(), Place.OfCell(row.Number, sheet.Columns[c], sheet.Page)))] };
    }

    /// <summary>
    /// The sheet's name, where the sheet has a table and says nowhere over it what it is. A name without a letter of Chinese (Sheet1), or
    /// with but few (工作表1), says nothing itself.
    /// </summary>
    private static SourceLine? Name(Sheet sheet, List<SourceLine> body)
    {
        var at = body.FindIndex(l => l.IsTabbed);
        if (at < 0 || Letters(sheet.Name) < ShortTitle) return null;
        if (body.Take(at).Any(IsTitle) || body.Skip(at).Take(2).Any(l => l.Text.Split('\t').Any(IsTitleCell))) return null;
        return new SourceLine(body[0].Number, sheet.Page, Clean(sheet.Name));

        bool IsTitle(SourceLine line) => Letters(line.Text) >= ShortTitle && !line.Text.AsSpan().ContainsAny('：', ':');

        bool IsTitleCell(string cell) => cell.Trim().Length >= ShortTitle && cell.Contains(sheet.Name.Trim(), StringComparison.Ordinal);
    }

    private static int Letters(string text) => text.Count(c => c >= '\u3400' && char.IsLetter(c));

    /// <summary>A line break inside a cell parts nothing between Chinese letters, and words between others.</summary>
    private static string Join(string cell)
    {
        if (!cell.Contains('\n', StringComparison.Ordinal)) return cell;
        var joined = new StringBuilder(cell.Length);
        foreach (var line in cell.Split('\n'))
        {
            if (joined.Length > 0 && line.Length > 0 && char.IsAscii(joined[^1]) && char.IsAscii(line[0])) joined.Append(' ');
            joined.Append(line);
        }

        return joined.ToString();
    }

    private static string Clean(string text) => LineCleaner.Clean(text);
}
