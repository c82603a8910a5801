using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment;

/// <summary>Which of a grid's first rows are its header, by the shape of their cells.</summary>
internal sealed class HeaderRows(KnowledgeBase knowledge)
{
    /// <summary>A header deeper than this was not seen in any disclosure; what follows is body.</summary>
    private const int Deepest = 6;

    /// <summary>A row that differs by more cells is no row of headings but a line of the caption.</summary>
    private const int MostLost = 2;

    /// <summary>Counts the header rows at the head of a grid; 0 where the grid begins with its body.</summary>
    public int Count(ImmutableArray<ImmutableArray<Cell>> rows)
    {
        var count = 0;
        while (count < rows.Length && count < Deepest && (IsColumnNumbers(rows[count]) || IsLoneOne(rows, count) || IsHeading(rows[count], count) || IsCovered(rows, count))) count++;
        return count;
    }

    /// <summary>
    /// True for a header in a text, some row of which has lost or won a cell: it is longer than the rows under it, or shorter where the dump keeps empty cells at
    /// the end of its rows. Headings behind that cell stand over other columns than their own.
    /// </summary>
    /// <param name="rows">All rows, each as long as printed.</param>
    /// <param name="header">How many of the first are header.</param>
    public static bool AreBroken(IReadOnlyList<ImmutableArray<Cell>> rows, int header)
    {
        if (rows.Count == header) return false;
        var width = rows.Skip(header).GroupBy(r => r.Length).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        var isPadded = rows.Any(r => r.Length == width && r[^1].Text.Length == 0);
        return rows.Take(header).Any(r => r.Length - width is var more && (more > 0 || (more < 0 && isPadded)) && Math.Abs(more) <= MostLost
            && r.Count(c => c.Text.Length > 0) > 1 && !r.Any(c => c.Text.AsSpan().ContainsAny(':', '：')));
    }

    /// <summary>
    /// True for a row of column numbers (栏次 1 2 3, ** ** 1 2, 4=5+6): they count columns and are no money.
    /// </summary>
    public bool IsColumnNumbers(ImmutableArray<Cell> row)
    {
        var expected = 0;
        var numbers = 0;
        foreach (var cell in row)
        {
            if (cell.Text.Length == 0 || cell.Text is "**" or "*" || IsFormulaHead(cell.Text)) continue;
            if (int.TryParse(cell.Text, out var number))
            {
                if (numbers > 0 && number != expected + 1) return false;
                expected = number;
                if (number > 99) return false;
                numbers++;
            }
            else if (IsFormula(cell.Text))
            {
                numbers++;
                expected++;
            }
            else
            {
                return false;
            }
        }

        return numbers >= 2 || (numbers == 1 && row.Any(c => c.Text is "**" or "*" || IsFormulaHead(c.Text)));
    }

    /// <summary>A row of empty cells over column numbers: the lower part of headings merged downwards.</summary>
    private bool IsCovered(ImmutableArray<ImmutableArray<Cell>> rows, int at) =>
        at > 0 && at + 1 < rows.Length && rows[at].All(c => c.Text.Length == 0) && (IsColumnNumbers(rows[at + 1]) || IsLoneOne(rows, at + 1));

    /// <summary>The number of the only figure column: a 1 that stands alone, with figures still to come under it.</summary>
    private static bool IsLoneOne(ImmutableArray<ImmutableArray<Cell>> rows, int at) =>
        at > 0 && rows[at].Where(c => c.Text.Length > 0).Select(c => c.Text).ToList() is ["1"]
        && rows.Skip(at + 1).Any(r => r.Any(c => PrintedNumber.TryParse(c.Text, out _)));

    /// <summary>
    /// True where a row heads a table even after another: most of its cells are known headings, and one of them is that of a label or
    /// code column, or a total. Names of sources or of carry-over alone are also labels of rows.
    /// </summary>
    public bool IsKnownHeading(ImmutableArray<Cell> row)
    {
        var filled = row.Where(c => c.Text.Length > 0).ToList();
        return filled.Count >= 2 && IsHeading(row, 0) && filled.Count(c => knowledge.Columns.IsKnown(c.Text)) * 2 >= filled.Count
            && filled.Any(c => knowledge.Columns.Role(c.Text) is not null || knowledge.Columns.IsTotal(c.Text) || knowledge.Columns.IsNeutral(c.Text));
    }

    private bool IsHeading(ImmutableArray<Cell> row, int at)
    {
        var filled = row.Where(c => c.Text.Length > 0).ToList();
        if (filled.Count == 0) return at == 0;
        if (filled.Any(c => PrintedNumber.TryParse(c.Text, out _) || MisprintedFigure.Read(c.Text) is { MayBeTwo: false })) return false;
        var first = filled[0].Text;
        if (LooksLikeCode(first) || ListNumber.Of(LabelText.Compact(first)).Length > 0) return false;
        return !filled.All(c => knowledge.Items.IsGrandTotal(c.Text));
    }

    private static bool LooksLikeCode(string text) =>
        text.Length > 4 && text[0] is '[' or '【' && char.IsAsciiDigit(text[1]);

    private bool IsFormulaHead(string text) => knowledge.Columns.IsColumnNumberHead(text);

    private static bool IsFormula(string text) =>
        text.Length <= 40 && text.Contains('=', StringComparison.Ordinal) && text.All(c => char.IsAsciiDigit(c) || c is '=' or '+' or '-' or '＋' or '－' or '（' or '）' or '(' or ')' or ' ');
}
