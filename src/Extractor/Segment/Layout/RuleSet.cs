using System.Collections.Immutable;
using Extractor.Ingest;

namespace Extractor.Segment.Layout;

/// <summary>The horizontal lines that belong to a block of text: over its width, within its height.</summary>
/// <param name="Heights">Their y from the top down; pieces at one height count as one.</param>
internal sealed record RuleSet(ImmutableArray<double> Heights)
{
    /// <summary>Lines (or their pieces together) over this share of the text's width belong to the table.</summary>
    private const double Covers = 0.75;

    /// <summary>How much wider than its text a table's lines may be on each side, in shares of the text's width.</summary>
    private const double Overhang = 0.35;

    /// <summary>A line belongs to a block if it stands at most this far over or under its text, in font sizes.</summary>
    private const double Reach = 1.6;

    /// <summary>This share of a table's text stands over or under its lines; beside them stand the labels of a chart.</summary>
    private const double Under = 0.85;

    /// <summary>Pieces this near in height are one line, points.</summary>
    private const double Same = 1.5;

    /// <summary>Finds the lines of a block.</summary>
    /// <param name="across">The page's horizontal lines by height.</param>
    /// <param name="block">The block.</param>
    public static RuleSet Of(List<Ruling> across, List<FragmentLine> block)
    {
        if (block.Count == 0) return new RuleSet([]);
        var dense = block.Where(l => l.Fragments.Length > 1).DefaultIfEmpty(block[0]).ToList();
        var (left, right) = (dense.Min(l => l.Left), dense.Max(l => l.Right));
        var width = right - left;
        var (top, bottom) = (block[0].Top - (Reach * block[0].Size), block[^1].Bottom + (Reach * block[^1].Size));
        var near = across.Where(r => r.At >= top && r.At <= bottom && r.From >= left - (Overhang * width) && r.To <= right + (Overhang * width)).ToList();
        var heights = ImmutableArray.CreateBuilder<double>();
        for (var i = 0; i < near.Count;)
        {
            var end = i + 1;
            while (end < near.Count && near[end].At - near[i].At <= Same) end++;
            var covered = near.GetRange(i, end - i).Sum(r => Math.Max(0, Math.Min(r.To, right) - Math.Max(r.From, left)));
            if (covered >= Covers * width) heights.Add(near[i].At);
            i = end;
        }

        var texts = block.SelectMany(l => l.Fragments).ToList();
        var under = texts.Count(f => near.Any(r => r.From <= ((f.Box.X0 + f.Box.X1) / 2) + Same && r.To >= ((f.Box.X0 + f.Box.X1) / 2) - Same));
        return new RuleSet(under >= Under * texts.Count ? heights.ToImmutable() : []);
    }

    /// <summary>
    /// The block without what stands over the first line and under the last, and, where no lines tell, without the lines of one
    /// piece at its ends: titles and notes.
    /// </summary>
    public List<FragmentLine> Trim(List<FragmentLine> block)
    {
        var (first, last) = (0, block.Count - 1);
        if (Heights.Length >= 2)
        {
            var below = block.FindIndex(l => l.Baseline > Heights[0]);
            var above = block.FindLastIndex(l => l.Baseline <= Heights[^1] + (l.Size / 3));
            var isHeaderOnly = Dense(block, above + 1, last) > Dense(block, below, above);
            var usual = UsualPieces(block, below, above);
            if (below >= 0) first = below;
            while (first > 0 && IsLikeRow(block[first - 1], usual)) first--;
            if (!isHeaderOnly) last = above;
            while (last >= 0 && last + 1 < block.Count && IsLikeRow(block[last + 1], usual)) last++;
            if (!isHeaderOnly) return first <= last ? block.GetRange(first, last - first + 1) : [];
        }

        while (first <= last && block[first].Fragments.Length == 1) first++;
        while (last >= first && block[last].Fragments.Length == 1) last--;
        return first <= last ? block.GetRange(first, last - first + 1) : [];
    }

    /// <summary>A line beyond the outermost rules is a row if it has as many pieces: a header over its line, a total under it.</summary>
    private static bool IsLikeRow(FragmentLine line, int usual) => line.Fragments.Length >= Math.Max(2, usual - 1) && line.Fragments.Count(f => f.IsNumeric) * 2 >= line.Fragments.Length;

    private static int UsualPieces(List<FragmentLine> block, int from, int to)
    {
        var pieces = Enumerable.Range(Math.Max(from, 0), Math.Max(0, to - Math.Max(from, 0) + 1)).Select(i => block[i].Fragments.Length).Order().ToList();
        return pieces.Count == 0 ? 0 : pieces[pieces.Count / 2];
    }

    private static int Dense(List<FragmentLine> block, int from, int to) => Enumerable.Range(Math.Max(from, 0), Math.Max(0, to - Math.Max(from, 0) + 1)).Count(i => block[i].Fragments.Length > 1);
}
