using System.Collections.Immutable;
using Extractor.Corrupt.Documents;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Corrupt.Harms;

/// <summary>Harms done to a whole table, or to rows and columns that stay well printed.</summary>
internal static class TableHarms
{
    private const int CaptionReach = 6;

    /// <summary>All of them.</summary>
    public static ImmutableArray<Harm> All { get; } =
    [
        new("header_lost_on_next_page", Family.Text, IsUnique: true, NextPage),
        new("unit_line_lost", Family.Text, IsUnique: false, (document, chance) => WithUnit(document, chance, _ => "")),
        new("columns_swapped", Family.Structure, IsUnique: false, SwapColumns),
        new("labels_swapped", Family.Structure, IsUnique: false, SwapLabels),
        new("row_dropped", Family.Structure, IsUnique: false, (document, chance) => chance.Line(document) is { } line ? document.With(line) : null),
        new("table_twice", Family.Structure, IsUnique: false, Twice),
        new("unit_changed", Family.Structure, IsUnique: false, (document, chance) => WithUnit(document, chance, line => line.Contains("万元", StringComparison.Ordinal) ? line.Replace("万元", "元", StringComparison.Ordinal) : line.Replace("元", "万元", StringComparison.Ordinal))),
    ];

    private static TableGrid? Table(Known document, Random chance) => chance.Figure(document, _ => true) is { } figure ? document.TableOf(figure) : null;

    /// <summary>A page break under a table's row: a form feed, and nothing above what goes on.</summary>
    private static string? NextPage(Known document, Random chance)
    {
        if (Table(document, chance) is not { } table) return null;
        var body = document.BodyLines(table);
        if (body.Length < 3) return null;
        var line = body[1 + chance.Next(body.Length - 2)];
        return document.With(line, "", "— " + (2 + chance.Next(30)) + " —", "\f" + document.Lines[line - 1]);
    }

    private static string? WithUnit(Known document, Random chance, Func<string, string> change)
    {
        if (Table(document, chance) is not { } table) return null;
        var first = table.Rows[0][0].Place.Line!.Value;
        for (var line = first; line > Math.Max(1, first - CaptionReach); line--)
            if (document.Lines[line - 1].Contains("单位", StringComparison.Ordinal) && document.Lines[line - 1].Contains('元', StringComparison.Ordinal))
                return document.With(line, change(document.Lines[line - 1]));
        return null;
    }

    private static string? SwapColumns(Known document, Random chance)
    {
        if (chance.Figure(document, _ => true) is not { } one) return null;
        var body = document.BodyLines(document.TableOf(one));
        if (chance.Figure(document, a => a.TableNo == one.TableNo && a.Place.Column != one.Place.Column && a.Measure != one.Measure) is not { } other) return null;
        var (left, right) = (one.Place.Column!.Value - 1, other.Place.Column!.Value - 1);
        return Changed(document, body, cells =>
        {
            if (Math.Max(left, right) < cells.Length) (cells[left], cells[right]) = (cells[right], cells[left]);
        });
    }

    private static string? SwapLabels(Known document, Random chance)
    {
        if (chance.Figure(document, _ => true) is not { } one) return null;
        if (chance.Figure(document, a => a.TableNo == one.TableNo && a.Place.Column == one.Place.Column && a.Place.Line != one.Place.Line && a.AmountYuan != one.AmountYuan) is not { } other) return null;
        var (first, second) = (document.Cells(one.Place.Line!.Value), document.Cells(other.Place.Line!.Value));
        if (first.Length != second.Length) return null;
        for (var at = 0; at < first.Length; at++)
            if (IsLabel(first[at]) && IsLabel(second[at])) (first[at], second[at]) = (second[at], first[at]);
        var lines = document.Lines.ToArray();
        (lines[one.Place.Line.Value - 1], lines[other.Place.Line.Value - 1]) = (string.Join('\t', first), string.Join('\t', second));
        return string.Join('\n', lines);

        bool IsLabel(string cell) => cell.Trim().Length == 0 || !PrintedNumber.TryParse(cell, out _) || cell.Trim() == one.Code || cell.Trim() == other.Code || !cell.Contains('.', StringComparison.Ordinal) && cell.Trim().Length is 2 or 3 && cell.Trim().All(char.IsAsciiDigit) && one.Code.Length > 0;
    }

    /// <summary>The whole table once more under itself, as a page that is read twice.</summary>
    private static string? Twice(Known document, Random chance)
    {
        if (Table(document, chance) is not { } table) return null;
        var (first, last) = (table.Rows[0][0].Place.Line!.Value, table.Rows[^1][0].Place.Line!.Value);
        for (var above = 1; above < CaptionReach && first > 1 && document.Lines[first - 2].Trim() is { Length: < 40 } text && !text.Contains('\t', StringComparison.Ordinal) && !text.EndsWith('。'); above++) first--;
        return document.With(last, document.Lines.Skip(first - 1).Take(last - first + 1).Prepend("").Prepend(document.Lines[last - 1]));
    }

    private static string Changed(Known document, ImmutableArray<int> body, Action<string[]> change)
    {
        var lines = document.Lines.ToArray();
        foreach (var line in body)
        {
            var cells = document.Cells(line);
            change(cells);
            lines[line - 1] = string.Join('\t', cells);
        }

        return string.Join('\n', lines);
    }
}
