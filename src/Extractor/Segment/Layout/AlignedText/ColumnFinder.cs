using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>The columns of a table's body: what white corridors through all of its rows leave between them.</summary>
internal sealed class ColumnFinder(KnowledgeBase knowledge)
{
    /// <summary>A piece that crosses a cut weighs against it as much as this many lines for it.</summary>
    private const int Crossing = 2;

    /// <summary>So many codes and so many names in one column are two columns.</summary>
    private const int LeastMixed = 3;

    /// <summary>No table printed as text has more columns, nor a row more pieces; the work on them grows with their square.</summary>
    public const int Most = 128;

    /// <summary>Finds the columns, or null where the rows agree in none.</summary>
    /// <param name="body">The pieces of each row.</param>
    public ImmutableArray<ColumnSlot>? Of(IReadOnlyList<ImmutableArray<Piece>> body)
    {
        // Column numbers stand in the middle of columns whose rows begin at the left.
        if (body.Count > 1 && CounterRow.Is(body[0])) body = [.. body.Skip(1)];
        // A total's label is centred over all label columns, whose corridors it would close.
        var pieces = body.SelectMany(l => l.Where(p => !IsCentred(p))).ToList();
        if (pieces.Count == 0) pieces = [.. body.SelectMany(l => l)];
        var slots = new List<ColumnSlot>();
        var covered = Covered(pieces).Take(Most + 1).ToList();
        if (covered.Count > Most) return null;
        foreach (var slot in covered)
            if (!Split(slot, pieces, slots, slots.Count)) return null;
        if (slots.Count > Most) return null;
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
    /// Parts a slot in which a line has two pieces: columns that touch. The cut lies where most lines have a gap and fewest pieces
    /// cross it. False where no cut parts them, or into more columns than a table has.
    /// </summary>
    private static bool Split(ColumnSlot slot, List<Piece> pieces, List<ColumnSlot> result, int cuts)
    {
        if (cuts > Most) return false;
        var inside = pieces.Where(p => p.X0 >= slot.X0 && p.X1 <= slot.X1).ToList();
        if (SplitByKind(inside, result)) return true;
        var (crossing, gaps) = (new int[slot.X1 - slot.X0 + 2], new int[slot.X1 - slot.X0 + 2]);
        var parted = false;
        foreach (var line in inside.GroupBy(p => p.Line))
        {
            Piece? before = null;
            foreach (var piece in line.OrderBy(p => p.X0))
            {
                Add(crossing, piece.X0 + 1, piece.X1 - 1);
                if (before is not null) Add(gaps, before.X1, piece.X0);
                parted |= before is not null;
                before = piece;
            }
        }

        if (!parted)
        {
            result.Add(slot);
            return true;
        }

        var (cut, best, across, open) = (0, int.MinValue, 0, 0);
        for (var i = 0; i + 1 < gaps.Length; i++)
        {
            across += crossing[i];
            open += gaps[i];
            if (open > 0 && open - (Crossing * across) > best) (cut, best) = (slot.X0 + i, open - (Crossing * across));
        }

        var (left, right) = (inside.Where(p => p.Middle <= 2 * cut).ToList(), inside.Where(p => p.Middle > 2 * cut).ToList());
        return left.Count > 0 && right.Count > 0
            && Split(new ColumnSlot(left.Min(p => p.X0), left.Max(p => p.X1)), left, result, cuts + 1)
            && Split(new ColumnSlot(right.Min(p => p.X0), right.Max(p => p.X1)), right, result, cuts + 1);

        void Add(int[] counts, int from, int to)
        {
            if (to < from) return;
            counts[from - slot.X0]++;
            counts[to - slot.X0 + 1]--;
        }
    }

    /// <summary>
    /// Codes and names that stand under each other on lines of their own (the dump moved each line as far left as it could), and side
    /// by side nowhere but code first.
    /// </summary>
    private static bool SplitByKind(List<Piece> inside, List<ColumnSlot> result)
    {
        var (codes, names) = (inside.Where(p => p.IsCode).ToList(), inside.Where(p => !p.IsNumber).ToList());
        if (codes.Count < LeastMixed || names.Count < LeastMixed || codes.Count + names.Count < inside.Count) return false;
        if (inside.GroupBy(p => p.Line).Any(g => g.Count() > 1 && (g.Count() > 2 || !g.MinBy(p => p.X0)!.IsCode || g.All(p => p.IsCode)))) return false;
        result.Add(new ColumnSlot(codes.Min(p => p.X0), codes.Max(p => p.X1), true));
        result.Add(new ColumnSlot(names.Min(p => p.X0), names.Max(p => p.X1), false));
        return true;
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
