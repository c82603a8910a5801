using System.Collections.Immutable;

namespace Extractor.Segment.Layout;

/// <summary>A column of a table without vertical lines: where its text begins and ends, points from the left.</summary>
/// <param name="Left">Left end of its leftmost text.</param>
/// <param name="Right">Right end of its rightmost text.</param>
internal readonly record struct TextColumn(double Left, double Right);

/// <summary>
/// Lines of fragments → columns. The lines with the most fragments are laid first; the others are laid over them. A fragment over
/// several columns spans them, unless more lines bridge two columns than part them: then they are one.
/// </summary>
internal static class ColumnFinder
{
    /// <summary>Text reaches into a column if it overlaps it by more than this, in font sizes.</summary>
    private const double Overlap = 0.15;

    /// <summary>No page is wide enough for more columns that can be read; what shows more is noise.</summary>
    private const int Most = 200;

    /// <summary>The columns from left to right; none where there are too many to be columns.</summary>
    public static ImmutableArray<TextColumn> Of(IReadOnlyList<FragmentLine> lines)
    {
        var columns = new List<TextColumn>();
        if (lines.Any(l => l.Fragments.Length > Most)) return [];
        foreach (var line in lines.OrderByDescending(l => l.Fragments.Length))
        {
            foreach (var fragment in line.Fragments) Lay(columns, fragment);
            if (columns.Count > Most) return [];
        }

        Unite(columns, lines);
        return [.. columns];
    }

    /// <summary>The first and last column a fragment stands in; (-1, -1) where it stands in none.</summary>
    public static (int First, int Last) Range(IReadOnlyList<TextColumn> columns, Fragment fragment)
    {
        var (first, last) = (-1, -1);
        for (var i = FirstBeyond(columns, fragment.Box.X0); i < columns.Count && columns[i].Left < fragment.Box.X1; i++)
        {
            var overlap = Math.Min(fragment.Box.X1, columns[i].Right) - Math.Max(fragment.Box.X0, columns[i].Left);
            if (overlap <= Math.Min(Overlap * fragment.Size, fragment.Width / 2)) continue;
            if (first < 0) first = i;
            last = i;
        }

        return (first, last);
    }

    /// <summary>The first column that ends to the right of a place; columns stand in order.</summary>
    private static int FirstBeyond(IReadOnlyList<TextColumn> columns, double x)
    {
        var (low, high) = (0, columns.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (columns[middle].Right > x) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static void Lay(List<TextColumn> columns, Fragment fragment)
    {
        var (first, last) = Range(columns, fragment);
        if (first != last) return;
        if (first < 0)
        {
            var at = columns.FindIndex(c => c.Left > fragment.Box.X0);
            columns.Insert(at < 0 ? columns.Count : at, Clip(columns, at < 0 ? columns.Count : at, at < 0 ? columns.Count : at, fragment.Box.X0, fragment.Box.X1));
            return;
        }

        columns[first] = Clip(columns, first, first + 1, Math.Min(columns[first].Left, fragment.Box.X0), Math.Max(columns[first].Right, fragment.Box.X1));
    }

    /// <summary>A column never reaches into its neighbours.</summary>
    private static TextColumn Clip(List<TextColumn> columns, int before, int after, double left, double right) => new(
        before > 0 ? Math.Max(left, columns[before - 1].Right) : left,
        after < columns.Count ? Math.Min(right, columns[after].Left) : right);

    private static void Unite(List<TextColumn> columns, IReadOnlyList<FragmentLine> lines)
    {
        for (var i = 0; i + 1 < columns.Count;)
        {
            int parted = 0, bridged = 0;
            foreach (var line in lines)
            {
                var (isLeft, isRight) = (false, false);
                foreach (var fragment in line.Fragments)
                {
                    var (first, last) = Range(columns, fragment);
                    if (first <= i && last > i) bridged++;
                    else if (last == i) isLeft = true;
                    else if (first == i + 1) isRight = true;
                }

                if (isLeft && isRight) parted++;
            }

            if (parted > bridged)
            {
                i++;
                continue;
            }

            columns[i] = new TextColumn(columns[i].Left, columns[i + 1].Right);
            columns.RemoveAt(i + 1);
            i = Math.Max(0, i - 1);
        }
    }
}
