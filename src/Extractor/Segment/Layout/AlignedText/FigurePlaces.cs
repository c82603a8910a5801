using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// Whether each figure of a table stands in one column of its own. Where a dump moved cells aside, or strung rows together, it does not,
/// and no column of the table can be relied on.
/// </summary>
internal static class FigurePlaces
{
    /// <summary>True where two figures stand in one cell, a figure stands under two columns of figures, or a column of names holds money.</summary>
    /// <param name="body">The pieces of each row.</param>
    /// <param name="slots">The columns.</param>
    /// <param name="kinds">What each column holds.</param>
    public static bool AreDoubtful(IReadOnlyList<ImmutableArray<Piece>> body, ImmutableArray<ColumnSlot> slots, ImmutableArray<ColumnKind> kinds)
    {
        foreach (var line in body)
        {
            var filled = new HashSet<int>();
            foreach (var piece in line.Where(p => p.IsNumber))
            {
                var slot = ColumnSlot.Nearest(slots, piece);
                if (kinds[slot] == ColumnKind.Text && piece.IsMoney) return true;
                if (kinds[slot] != ColumnKind.Figure) continue;
                if (!filled.Add(slot) || Enumerable.Range(0, slots.Length).Any(s => s != slot && kinds[s] == ColumnKind.Figure && piece.Overlaps(slots[s].X0, slots[s].X1))) return true;
            }
        }

        return false;
    }
}
