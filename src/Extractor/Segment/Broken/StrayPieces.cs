using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Broken;

/// <summary>
/// Lines of a dump that have a single cell and yet are a piece of a row: with the lines beside them they make, in one way only, a row like those around.
/// </summary>
internal static class StrayPieces
{
    /// <summary>Rows that are looked at on either side.</summary>
    private const int Reach = 12;

    private const int LongestPiece = 60;

    /// <summary>The indexes of such lines.</summary>
    /// <param name="lines">The lines of a document.</param>
    public static HashSet<int> Of(ImmutableArray<SourceLine> lines)
    {
        var found = new HashSet<int>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (!IsRow(lines, i - 1, found) || !IsStray(lines[i])) continue;
            var end = i;
            while (end < lines.Length && end - i < BrokenRows.MostPieces && IsStray(lines[end])) end++;
            if (end - i < BrokenRows.MostPieces && IsPieceOfARow(lines, i, end, found)) found.UnionWith(Enumerable.Range(i, end - i));
            i = end - 1;
        }

        return found;
    }

    /// <summary>A row of a dump: what a page draws, and what a source says is a table, is not broken so.</summary>
    private static bool IsRow(ImmutableArray<SourceLine> lines, int at, HashSet<int> pieces) =>
        at >= 0 && at < lines.Length && lines[at] is { IsRow: false, Drawn.IsDefault: true, Edges.IsDefault: true } && (lines[at].IsTabbed || pieces.Contains(at));

    private static bool IsStray(SourceLine line) => !line.IsTabbed && !line.IsBlank && line.Box is null && line.Text.Length <= LongestPiece;

    private static bool IsPieceOfARow(ImmutableArray<SourceLine> lines, int first, int end, HashSet<int> found)
    {
        var above = Enumerable.Range(1, Reach).Select(d => first - d).TakeWhile(i => IsRow(lines, i, found)).Reverse().Select(i => TabbedRun.Cells(lines[i])).ToList();
        var below = Enumerable.Range(end, Reach).TakeWhile(i => IsRow(lines, i, found)).Select(i => TabbedRun.Cells(lines[i])).ToList();
        var isHeader = !above.Exists(r => r.Any(c => PrintedNumber.TryParse(c.Text, out _)));
        if ((RowShape.Of([.. above, .. below]) ?? (isHeader ? RowShape.OfHeader(above) : null)) is not { } shape) return false;
        List<ImmutableArray<Cell>> pieces = [.. Enumerable.Range(first, end - first).Select(i => TabbedRun.Cells(lines[i]))];
        var before = above.Count > 0 && above[^1].Length < shape.Width ? above[^1..] : [];
        var after = below.Count > 0 && below[0].Length < shape.Width ? below[..1] : [];
        var ways = new List<ImmutableArray<Cell>>();
        if (before.Count > 0) ways.AddRange(shape.Whole([.. before, .. pieces]));
        if (after.Count > 0) ways.AddRange(shape.Whole([.. pieces, .. after]));
        if (before.Count > 0 && after.Count > 0) ways.AddRange(shape.Whole([.. before, .. pieces, .. after]));
        if (pieces.Count == 1 && below.Count > 0) ways.AddRange(shape.Labelled(pieces[0], below[0]));
        return shape.Only(ways) is not null;
    }
}
