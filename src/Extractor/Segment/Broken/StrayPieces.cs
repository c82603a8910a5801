using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Broken;

/// <summary>
/// Lines of a dump without a tab, blank ones among them, that are a piece of a row: with the lines beside them they make, in one way only, a row like those
/// around.
/// </summary>
internal static class StrayPieces
{
    /// <summary>Rows that are looked at on either side.</summary>
    private const int Reach = 12;

    private const int LongestPiece = 60;

    /// <summary>A number of so many digits under a table may be that of its page.</summary>
    private const int MostPageDigits = 3;

    /// <summary>The indexes of such lines.</summary>
    /// <param name="lines">The lines of a document.</param>
    /// <param name="names">Tells which pieces are one label.</param>
    public static HashSet<int> Of(ImmutableArray<SourceLine> lines, LabelNames names)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsRow(lines, i, found) || !IsPiece(lines, i, names)) continue;
            var rows = Windows(lines, i, names).Where(w => IsRowOf(lines, w.First, w.End, found, names)).Take(2).ToList();
            if (rows is [var only]) found.UnionWith(Enumerable.Range(only.First, only.End - only.First).Where(at => !lines[at].IsTabbed));
        }

        return found;
    }

    /// <summary>The few lines around one that may make a row with it, all of them rows or pieces.</summary>
    private static IEnumerable<(int First, int End)> Windows(ImmutableArray<SourceLine> lines, int at, LabelNames names)
    {
        for (var count = 2; count <= BrokenRows.MostPieces; count++)
            for (var first = Math.Max(0, at - count + 1); first <= at && first + count <= lines.Length; first++)
                if (Enumerable.Range(first, count).All(i => IsRow(lines, i, []) || IsPiece(lines, i, names))) yield return (first, first + count);
    }

    /// <summary>A row of a dump: what a page draws, and what a source says is a table, is not broken so.</summary>
    private static bool IsRow(ImmutableArray<SourceLine> lines, int at, HashSet<int> pieces) =>
        at >= 0 && at < lines.Length && lines[at] is { IsRow: false, Drawn.IsDefault: true, Edges.IsDefault: true } && (lines[at].IsTabbed || pieces.Contains(at));

    private static bool IsPiece(ImmutableArray<SourceLine> lines, int at, LabelNames names) =>
        lines[at] is { IsTabbed: false, Box: null, IsRow: false, Drawn.IsDefault: true } line && (line.IsBlank || (line.Text.Length <= LongestPiece && (IsWhole(line) || !names.IsCaption(line.Text.Trim()))));

    private static bool IsWhole(SourceLine line) => line.Text.Trim().All(char.IsAsciiDigit);

    private static bool IsRowOf(ImmutableArray<SourceLine> lines, int first, int end, HashSet<int> found, LabelNames names)
    {
        if (!MayBeParted(lines, first, end, found)) return false;
        List<ImmutableArray<Cell>> pieces = [.. Enumerable.Range(first, end - first).Select(i => TabbedRun.Cells(lines[i]))];
        var sum = pieces.Sum(p => p.Length);
        bool IsAsWide(int at) => IsRow(lines, at, []) && lines[at].Text.Count(c => c == '\t') + 1 is var width && width <= sum + 1 && width > sum - pieces.Count;
        if (!IsAsWide(first - 1) && !IsAsWide(end)) return false;
        if (Shape(lines, first, end, found) is not { } shape) return false;
        var ways = pieces.TrueForAll(p => p.Length < shape.Width) ? shape.Whole(pieces) : [];
        if (pieces.Count == 2) ways = ways.Concat(shape.Labelled(pieces[0], pieces[1])).Concat(shape.Headed(pieces[0], pieces[1], names));
        if (sum == shape.Width - 1 && !IsRow(lines, end, [])) ways = ways.Concat(shape.Whole([.. pieces, [new Cell("", pieces[^1][0].Place)]]));
        return shape.Only(ways) is not null;
    }

    /// <summary>
    /// A blank line parts tables and pages: it is an empty cell only between rows, and in one with money. A short number at the foot may be that of the page, or a 0.
    /// </summary>
    private static bool MayBeParted(ImmutableArray<SourceLine> lines, int first, int end, HashSet<int> found)
    {
        var (isUnder, isOver) = (IsRow(lines, first - 1, found), IsRow(lines, end, found));
        if (Enumerable.Range(first, end - first).Any(i => lines[i].IsBlank)
            && !(isUnder && isOver && Enumerable.Range(first, end - first).Any(i => lines[i].Cells.Any(c => ColumnShape.IsMoney(c.Text))))) return false;
        var last = lines[end - 1].Text.Trim();
        return !(IsWhole(lines[end - 1]) && last.Length is > 0 and <= MostPageDigits && last != "0");
    }

    private static RowShape? Shape(ImmutableArray<SourceLine> lines, int first, int end, HashSet<int> found)
    {
        var above = Enumerable.Range(1, Reach).Select(d => first - d).TakeWhile(i => IsRow(lines, i, found)).Reverse().Select(i => TabbedRun.Cells(lines[i])).ToList();
        var below = Enumerable.Range(end, Reach).TakeWhile(i => IsRow(lines, i, found)).Select(i => TabbedRun.Cells(lines[i])).ToList();
        var header = above.TakeWhile(r => !r.Any(c => PrintedNumber.TryParse(c.Text, out _))).ToList();
        return RowShape.Of(header, [.. above.Skip(header.Count), .. below]);
    }
}
