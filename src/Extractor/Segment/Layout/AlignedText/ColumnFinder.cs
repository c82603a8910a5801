using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>The columns of a table's body: what white corridors through all of its rows leave between them.</summary>
internal sealed class ColumnFinder(KnowledgeBase knowledge)
{
    /// <summary>Finds the columns, or null where the rows agree in none.</summary>
    /// <param name="body">The pieces of each row.</param>
    public ImmutableArray<ColumnSlot>? Of(IReadOnlyList<ImmutableArray<Piece>> body)
    {
        // A total's label is centred over all label columns, whose corridors it would close.
        var pieces = body.SelectMany(l => l.Where(p => !IsCentred(p))).ToList();
        if (pieces.Count == 0) pieces = [.. body.SelectMany(l => l)];
        var slots = new List<ColumnSlot>();
        foreach (var slot in Covered(pieces))
            if (!Split(slot, pieces, slots)) return null;
        AddLoneTotals(body, slots);
        return [.. slots];
    }

    /// <summary>True for a label that is no row's own name and may stand anywhere over the label columns.</summary>
    public bool IsCentred(Piece piece) =>
        !piece.IsNumber && (knowledge.Items.IsGrandTotal(piece.Text) || knowledge.Items.IsCurrentTotal(piece.Text) || knowledge.Items.ClassTotals.Any(t => t.Label == LabelText.Compact(piece.Text)));

    private static IEnumerable<ColumnSlot> Covered(List<Piece> pieces)
    {
        var sorted = pieces.OrderBy(p => p.X0).ToList();
        for (var i = 0; i < sorted.Count;)
        {
            var (x0, x1) = (sorted[i].X0, sorted[i].X1);
            for (; i < sorted.Count && sorted[i].X0 < x1; i++) x1 = Math.Max(x1, sorted[i].X1);
            yield return new ColumnSlot(x0, x1);
        }
    }

    /// <summary>
    /// Parts a slot in which a line has two pieces: columns that touch. The cut lies in the gap that all such lines share.
    /// False where they share none.
    /// </summary>
    private static bool Split(ColumnSlot slot, List<Piece> pieces, List<ColumnSlot> result)
    {
        var inside = pieces.Where(p => p.X0 >= slot.X0 && p.X1 <= slot.X1).ToList();
        var (from, to) = (slot.X0, slot.X1);
        var parted = false;
        foreach (var line in inside.GroupBy(p => p.Line).Where(g => g.Count() > 1))
        {
            // Of several gaps in a line the one that agrees with the lines before it.
            var gaps = line.OrderBy(p => p.X0).ToList();
            var gap = Enumerable.Range(1, gaps.Count - 1).Select(i => (From: Math.Max(from, gaps[i - 1].X1), To: Math.Min(to, gaps[i].X0))).OrderByDescending(g => g.To - g.From).First();
            if (gap.To < gap.From) return false;
            (from, to, parted) = (gap.From, gap.To, true);
        }

        if (!parted)
        {
            result.Add(slot);
            return true;
        }

        var (left, right) = (inside.Where(p => p.Middle <= from + to).ToList(), inside.Where(p => p.Middle > from + to).ToList());
        return left.Count > 0 && right.Count > 0
            && Split(new ColumnSlot(left.Min(p => p.X0), left.Max(p => p.X1)), left, result)
            && Split(new ColumnSlot(right.Min(p => p.X0), right.Max(p => p.X1)), right, result);
    }

    /// <summary>A total's label with no label column near it is the label column: no other row has a name.</summary>
    private void AddLoneTotals(IReadOnlyList<ImmutableArray<Piece>> body, List<ColumnSlot> slots)
    {
        foreach (var line in body)
        {
            foreach (var total in line.Where(IsCentred))
            {
                var at = slots.FindIndex(s => s.X0 >= total.X1);
                var before = at < 0 ? slots.Count : at;
                if (slots.Exists(s => total.Overlaps(s.X0, s.X1)) || (before > 0 && IsText(slots[before - 1], body)) || (at >= 0 && IsText(slots[at], body))) continue;
                slots.Insert(before, new ColumnSlot(total.X0, total.X1));
            }
        }
    }

    private static bool IsText(ColumnSlot slot, IReadOnlyList<ImmutableArray<Piece>> body) =>
        body.Any(l => l.Any(p => !p.IsMoney && p.Overlaps(slot.X0, slot.X1)));
}
