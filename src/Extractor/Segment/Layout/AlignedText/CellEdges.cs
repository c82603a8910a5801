using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// Where the cells of a table without lines end. Names begin at the left edge of their cell, figures end at the right one, a heading
/// stands in the middle: each edge is told by one of them, else it lies in the middle of what is free.
/// </summary>
internal static class CellEdges
{
    /// <summary>What stands within this of its heading's middle (doubled columns) tells no edge: it is centred too, or fills its cell.</summary>
    private const int Centred = 2;

    /// <summary>Sets the edges of each heading's cell.</summary>
    /// <param name="leaves">The headings of single columns, from the left.</param>
    /// <param name="extents">What stands under each; null where nothing does.</param>
    /// <param name="figures">Whether a heading's column holds figures.</param>
    public static void Set(List<HeaderNode> leaves, ImmutableArray<ColumnSlot?> extents, ImmutableArray<bool> figures)
    {
        var own = Enumerable.Range(0, leaves.Count).Select(i => Own(leaves[i], extents[i], figures[i])).ToList();
        for (var i = 0; i < leaves.Count; i++)
        {
            var left = i == 0 ? own[0].Left ?? Left(0) : leaves[i - 1].Cell.X1;
            var right = i + 1 == leaves.Count ? own[i].Right ?? Right(i) : Between(i);
            leaves[i].Cell = (left, Math.Max(left, right));
        }

        int Left(int i) => Math.Min(leaves[i].X0, extents[i]?.X0 ?? int.MaxValue);
        int Right(int i) => Math.Max(leaves[i].X1, extents[i]?.X1 ?? int.MinValue);

        int Between(int i)
        {
            var (from, to) = (Right(i), Left(i + 1));
            if (from > to) return (from + to) / 2;
            var direct = figures[i] ? own[i].Right : figures[i + 1] ? null : own[i + 1].Left;
            return Math.Clamp(direct ?? own[i].Right ?? own[i + 1].Left ?? ((from + to) / 2), from, to);
        }
    }

    /// <summary>The edges that a column's own heading and rows tell.</summary>
    private static (int? Left, int? Right) Own(HeaderNode heading, ColumnSlot? extent, bool isFigure)
    {
        if (extent is not { } slot || Math.Abs(slot.Middle - heading.Middle) <= Centred) return (null, null);
        return isFigure ? (heading.Middle - slot.X1, slot.X1) : (slot.X0, heading.Middle - slot.X0);
    }
}
