namespace Extractor.Segment.Layout.AlignedText;

/// <summary>What becomes of the words between two rows.</summary>
/// <param name="Below">How many lines belong to the row above them.</param>
/// <param name="Above">How many belong to the row below them.</param>
/// <param name="Undecided">True where another way is as good.</param>
internal readonly record struct NameChoice(int Below, int Above, bool Undecided);

/// <summary>
/// Deals the lines of words between the rows of a block to the rows over and under them, for all rows at a time: the cheapest way,
/// if there is only one. Linear in the rows.
/// </summary>
internal sealed class NameChain(NameCosts costs, List<NameLine> lines, List<int> anchors, bool coded, int full, NameIndent indent)
{
    /// <summary>More lines of words than this between two rows are no wrapped names.</summary>
    private const int MostLines = 6;

    /// <summary>A way that costs less than this more than the best is as good.</summary>
    private const int Margin = 2;

    /// <summary>The choice for each gap: before the first row, between rows, after the last.</summary>
    public List<NameChoice> Solve()
    {
        var gaps = Enumerable.Range(0, anchors.Count + 1).Select(Ways).ToList();
        // forward[g][w]: the least cost of all rows before gap g, if it is dealt by way w; backward likewise for the rows after it.
        var forward = gaps.ConvertAll(w => new int[w.Count]);
        var backward = gaps.ConvertAll(w => new int[w.Count]);
        for (var g = 1; g < gaps.Count; g++)
            for (var w = 0; w < gaps[g].Count; w++)
                forward[g][w] = Enumerable.Range(0, gaps[g - 1].Count).Min(p => forward[g - 1][p] + Cost(g - 1, gaps[g - 1][p]) + Row(g - 1, gaps[g - 1][p], gaps[g][w]));
        for (var g = gaps.Count - 2; g >= 0; g--)
            for (var w = 0; w < gaps[g].Count; w++)
                backward[g][w] = Enumerable.Range(0, gaps[g + 1].Count).Min(n => backward[g + 1][n] + Cost(g + 1, gaps[g + 1][n]) + Row(g, gaps[g][w], gaps[g + 1][n]));
        var result = new List<NameChoice>();
        for (var g = 0; g < gaps.Count; g++)
        {
            var totals = Enumerable.Range(0, gaps[g].Count).Select(w => forward[g][w] + Cost(g, gaps[g][w]) + backward[g][w]).ToList();
            var best = totals.IndexOf(totals.Min());
            var undecided = totals.Where((t, w) => w != best && t - totals[best] < Margin).Any();
            result.Add(new NameChoice(gaps[g][best].Below, gaps[g][best].Above, undecided));
        }

        return result;
    }

    /// <summary>The lines of words in a gap.</summary>
    private List<NameLine> Words(int gap)
    {
        var from = gap == 0 ? 0 : anchors[gap - 1] + 1;
        return lines.GetRange(from, (gap == anchors.Count ? lines.Count : anchors[gap]) - from);
    }

    private List<(int Below, int Above)> Ways(int gap)
    {
        var count = Words(gap).Count;
        var ways = new List<(int, int)> { (0, 0) };
        if (count is 0 or > MostLines) return ways;
        for (var below = 0; below <= count; below++)
            if ((gap > 0 || below == 0) && (gap < anchors.Count || below == count)) ways.Add((below, count - below));
        return ways;
    }

    private int Cost(int gap, (int Below, int Above) way)
    {
        var words = Words(gap);
        if (way.Below + way.Above == 0) return costs.Own(words, coded);
        // Blank lines part rows: where some lines are parted by them and others are not, words stay on their side.
        var blanks = words.Select(w => w.Row.AfterBlank).Append(gap < anchors.Count && lines[anchors[gap]].Row.AfterBlank).ToList();
        if (blanks.TrueForAll(b => b)) return 0;
        var across = 0;
        for (var i = 0; i < blanks.Count; i++)
            if (blanks[i] && i != way.Below) across += NameCosts.AcrossBlank;
        return across;
    }

    private int Row(int anchor, (int Below, int Above) before, (int Below, int Above) after)
    {
        var at = anchors[anchor];
        return costs.Row(lines.GetRange(at - before.Above, before.Above), lines[at], lines.GetRange(at + 1, after.Below), full, indent);
    }
}
