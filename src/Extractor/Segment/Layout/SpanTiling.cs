using System.Collections.Immutable;

namespace Extractor.Segment.Layout;

/// <summary>
/// Headers over equal groups of columns (each year over its number and its share): printed in the middle of their groups they may stand
/// over any of its columns; if they tile the columns evenly, each belongs to the first of its group.
/// </summary>
internal static class SpanTiling
{
    /// <summary>A header's middle is at most this far from its group's, in widths of a column.</summary>
    private const double Off = 0.45;

    /// <summary>The column each fragment of a line begins in, or null where they tile no columns.</summary>
    public static int[]? Starts(ImmutableArray<TextColumn> columns, FragmentLine line)
    {
        var pieces = line.Fragments.Length;
        if (pieces < 2) return null;
        for (var size = 2; size * pieces <= columns.Length; size++)
        {
            var first = columns.Length - (size * pieces);
            if (Enumerable.Range(0, pieces).All(i => IsCentred(columns, line.Fragments[i], first + (i * size), size)))
                return [.. Enumerable.Range(0, pieces).Select(i => first + (i * size))];
        }

        return null;
    }

    private static bool IsCentred(ImmutableArray<TextColumn> columns, Fragment fragment, int first, int size)
    {
        var (left, right) = (columns[first].Left, columns[first + size - 1].Right);
        return Math.Abs(((fragment.Box.X0 + fragment.Box.X1) / 2) - ((left + right) / 2)) <= Off * (right - left) / size;
    }
}
