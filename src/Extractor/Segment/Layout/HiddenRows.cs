using System.Collections.Immutable;

namespace Extractor.Segment.Layout;

/// <summary>
/// Rows within a drawn row: figures under figures in several columns at once, and words that broke though the next would have fitted.
/// </summary>
/// <param name="edges">The columns' boundaries, points from the left.</param>
internal sealed class HiddenRows(ImmutableArray<double> edges)
{
    /// <summary>Lines of words alone are rows from this many on; two or three may be a header's.</summary>
    private const int LinesOfWords = 4;

    /// <summary>A cell's text keeps at most this far from its drawn sides, in font sizes; further off it is set in its middle.</summary>
    private const double Padding = 1.0;

    /// <summary>The boundaries between the rows of one drawn row, points from the top; none where it is one.</summary>
    /// <param name="cells">The cells that stand in this row alone.</param>
    public IEnumerable<double> In(IEnumerable<DrawnCell> cells)
    {
        var lines = FragmentReader.Regroup(cells.SelectMany(c => c.Lines).SelectMany(l => l.Fragments));
        var pairs = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Select(i => Pairs(lines[i - 1], lines[i])).ToList();
        var apart = pairs.Count(p => p.Count > 1 && p.Count(x => !IsWrapped(x)) * 2 > p.Count);
        var isFigures = pairs.Any(p => p.Any(x => x.Above.IsNumeric && x.Below.IsNumeric));
        if (apart == 0 || apart * 2 < pairs.Count || (!isFigures && (lines.Count < LinesOfWords || apart < pairs.Count))) return [];
        return Enumerable.Range(1, lines.Count - 1)
            .Where(i => pairs[i - 1].Count > 0 && pairs[i - 1].Count(x => !IsWrapped(x)) * 2 > pairs[i - 1].Count)
            .Select(i => (lines[i - 1].Bottom + lines[i].Top) / 2);
    }

    private List<(int Column, Fragment Above, Fragment Below)> Pairs(FragmentLine above, FragmentLine below) =>
    [
        .. from a in above.Fragments
           from b in below.Fragments
           where Slot(a) == Slot(b)
           select (Slot(a), a, b)
    ];

    private int Slot(Fragment fragment)
    {
        var found = edges.BinarySearch((fragment.Box.X0 + fragment.Box.X1) / 2);
        return found >= 0 ? found : ~found - 1;
    }

    private bool IsWrapped((int Column, Fragment Above, Fragment Below) pair)
    {
        if (pair.Above.IsNumeric && pair.Below.IsNumeric) return false;
        if (pair.Column < 0 || pair.Column + 1 >= edges.Length) return true;
        var (left, right) = (edges[pair.Column], edges[pair.Column + 1]);
        var margin = Math.Min(pair.Above.Box.X0 - left, Padding * pair.Above.Size);
        return pair.Above.Width + (LetterLines.LetterGap * pair.Above.Size) + pair.Below.FirstWord > right - left - (2 * margin);
    }
}
