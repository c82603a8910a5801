using System.Collections.Immutable;

namespace Extractor.Segment.Layout;

/// <summary>
/// Parts a fragment that runs from one column into the next because its text comes close to the next cell's: at a gap between words
/// in the white space of the columns, where the right part begins or ends as the other cells of its column do.
/// </summary>
/// <param name="columns">The columns that the other lines show.</param>
/// <param name="lines">All lines.</param>
internal sealed class FragmentSplitter(ImmutableArray<TextColumn> columns, IReadOnlyList<FragmentLine> lines)
{
    /// <summary>Edges nearer than this are aligned, points.</summary>
    private const double Aligned = 1.5;

    /// <summary>Cells of a column that must share an edge with the part.</summary>
    private const int Witnesses = 2;

    /// <summary>The lines with such fragments parted.</summary>
    public List<FragmentLine> Split() => [.. lines.Select(l => new FragmentLine([.. l.Fragments.SelectMany(Parts)]))];

    private IEnumerable<Fragment> Parts(Fragment fragment)
    {
        var (first, last) = ColumnFinder.Range(columns, fragment);
        if (first < 0 || first == last) return [fragment];
        for (var i = fragment.Letters.Count - 1; i > 0; i--)
        {
            var gap = fragment.Letters[i].Box.X0 - fragment.Letters[i - 1].Box.X1;
            if (gap <= LetterLines.LetterGap * fragment.Size) continue;
            var right = new Fragment(fragment.Letters.GetRange(i, fragment.Letters.Count - i), fragment.Baseline);
            var at = ColumnFinder.Range(columns, right);
            if (at.First != last || at.Last != last) continue;
            var left = new Fragment(fragment.Letters.GetRange(0, i), fragment.Baseline);
            if (ColumnFinder.Range(columns, left).Last >= last || !IsAligned(right, last)) continue;
            return [.. Parts(left), right];
        }

        return [fragment];
    }

    private bool IsAligned(Fragment part, int column)
    {
        var cells = lines.SelectMany(l => l.Fragments).Where(f => ColumnFinder.Range(columns, f) == (column, column)).ToList();
        var (starts, ends) = (cells.Count(c => Math.Abs(c.Box.X0 - part.Box.X0) <= Aligned), cells.Count(c => Math.Abs(c.Box.X1 - part.Box.X1) <= Aligned));
        return Math.Max(starts, ends) >= Math.Max(Witnesses, cells.Count / 3);
    }
}
