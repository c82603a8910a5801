using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// Lays the columns of a page without a header over those of the table it goes on with: on drawn pages by where they stand. The pages
/// of a text are aligned each for itself, so only kind and order tell.
/// </summary>
internal static class Continuation
{
    /// <summary>For each column of the page its column in the table; null where more than one way is possible.</summary>
    /// <param name="table">The table.</param>
    /// <param name="region">The page's lines.</param>
    /// <param name="slots">The page's columns.</param>
    /// <param name="kinds">What each holds.</param>
    public static ImmutableArray<int>? Of(AlignedTable table, Region region, ImmutableArray<ColumnSlot> slots, ImmutableArray<ColumnKind> kinds) =>
        region.Unit > 0 && table.Region.Unit > 0 ? ByPlace(table, region.Unit, slots) : Of(table.Kinds, kinds);

    private static ImmutableArray<int>? ByPlace(AlignedTable table, double unit, ImmutableArray<ColumnSlot> slots)
    {
        var to = ImmutableArray.CreateBuilder<int>(slots.Length);
        foreach (var slot in slots)
        {
            var (x0, x1) = (slot.X0 * unit, slot.X1 * unit);
            var (best, most) = (-1, 0.0);
            foreach (var (i, column) in table.Extents.Index())
            {
                var shared = Math.Min(x1, column.X1 * table.Region.Unit) - Math.Max(x0, column.X0 * table.Region.Unit);
                if (shared > most) (best, most) = (i, shared);
            }

            if (best < 0 || (to.Count > 0 && best <= to[^1])) return null;
            to.Add(best);
        }

        return to.MoveToImmutable();
    }

    private static ImmutableArray<int>? Of(ImmutableArray<ColumnKind> table, ImmutableArray<ColumnKind> page)
    {
        if (table.Length == page.Length && table.Zip(page).All(p => p.First == p.Second || p.First == ColumnKind.Empty || p.Second == ColumnKind.Empty))
            return [.. Enumerable.Range(0, table.Length)];
        var to = ImmutableArray.CreateBuilder<int>(page.Length);
        var (figures, own) = (Of(table, ColumnKind.Figure), Of(page, ColumnKind.Figure));
        if (figures.Count != own.Count || own.Count == 0) return null;
        var at = 0;
        for (var c = 0; c < page.Length; c++)
        {
            var next = page[c] == ColumnKind.Figure ? figures[own.IndexOf(c)] : Enumerable.Range(at, table.Length - at).FirstOrDefault(t => table[t] == page[c], -1);
            if (next < at) return null;
            to.Add(next);
            at = next + 1;
        }

        return to.MoveToImmutable();
    }

    private static List<int> Of(ImmutableArray<ColumnKind> kinds, ColumnKind kind) => [.. Enumerable.Range(0, kinds.Length).Where(c => kinds[c] == kind)];
}
