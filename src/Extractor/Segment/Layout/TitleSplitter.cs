namespace Extractor.Segment.Layout;

/// <summary>
/// Parts blocks in which one table follows another: after rows with numbers comes a line of one piece with more room over it than
/// rows have, then a header without numbers.
/// </summary>
internal static class TitleSplitter
{
    /// <summary>The room over a title, in usual distances of lines.</summary>
    private const double Room = 1.2;

    /// <summary>Rows with numbers that a table over the title has.</summary>
    private const int Rows = 2;

    /// <summary>The tables' lines; titles stay with what follows.</summary>
    public static IEnumerable<List<FragmentLine>> Split(List<FragmentLine> block)
    {
        var pitches = Enumerable.Range(1, Math.Max(0, block.Count - 1)).Select(i => block[i].Baseline - block[i - 1].Baseline).Order().ToList();
        var usual = pitches.Count == 0 ? 0 : pitches[pitches.Count / 2];
        var start = 0;
        for (var i = 1; i + 1 < block.Count; i++)
        {
            if (block[i].Fragments.Length > 1 || block[i].Baseline - block[i - 1].Baseline < Room * usual) continue;
            if (block.Skip(start).Take(i - start).Count(HasNumbers) < Rows || !IsHeader(block, i + 1)) continue;
            yield return block.GetRange(start, i - start);
            start = i;
        }

        yield return block.GetRange(start, block.Count - start);
    }

    /// <summary>True where lines without numbers, one of them of several pieces, stand over one with numbers.</summary>
    private static bool IsHeader(List<FragmentLine> block, int from)
    {
        var isDense = false;
        for (var i = from; i < block.Count; i++)
        {
            if (HasNumbers(block[i])) return isDense;
            isDense |= block[i].Fragments.Length > 1;
        }

        return false;
    }

    private static bool HasNumbers(FragmentLine line) => line.Fragments.Length > 1 && line.Fragments.Any(f => f.IsNumeric);
}
