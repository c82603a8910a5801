using System.Collections.Immutable;

namespace Extractor.Segment.Layout;

/// <summary>Columns within a drawn column: white space parts most of its lines at one place, but no line is drawn there.</summary>
internal static class HiddenColumns
{
    /// <summary>Lines parted so are no chance from this many on.</summary>
    private const int FewestLines = 3;

    /// <summary>This share of a column's lines is parted.</summary>
    private const double Most = 0.6;

    /// <summary>The boundaries between the columns of one drawn column, points from the left; none where it is one.</summary>
    public static IEnumerable<double> In(IEnumerable<DrawnCell> cells)
    {
        var lines = cells.SelectMany(c => c.Lines).ToList();
        var parted = lines.Count(l => l.Fragments.Length > 1);
        if (parted < FewestLines || parted < Most * lines.Count) return [];
        var columns = ColumnFinder.Of(lines);
        return columns.Length < 2 || IsList(columns, lines) ? [] : Enumerable.Range(1, columns.Length - 1).Select(i => (columns[i - 1].Right + columns[i].Left) / 2);
    }

    private static bool IsList(ImmutableArray<TextColumn> columns, List<FragmentLine> lines)
    {
        var first = lines.Where(l => ColumnFinder.Range(columns, l.Fragments[0]).First == 0).ToList();
        return columns.Length == 2 && first.Count(l => ListMark.Is(l.Fragments[0].Text)) * 2 > first.Count;
    }
}
