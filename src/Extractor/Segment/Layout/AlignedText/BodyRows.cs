using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>The pieces of a table's body in its columns, line by line, or row by row where lines are drawn between the rows.</summary>
internal sealed class BodyRows(KnowledgeBase knowledge)
{
    private readonly ColumnFinder columns = new(knowledge);

    /// <summary>The rows, and whether drawn lines part them: then each is whole.</summary>
    /// <param name="region">Where the body stands.</param>
    /// <param name="body">Its pieces, line by line.</param>
    /// <param name="slots">The columns that its pieces show.</param>
    /// <param name="count">Number of columns.</param>
    /// <param name="to">For each slot its column.</param>
    public (List<TextRow> Rows, bool AreRuled) Lines(Region region, List<ImmutableArray<Piece>> body, ImmutableArray<ColumnSlot> slots, int count, ImmutableArray<int> to)
    {
        if (body.Count == 0) return ([], false);
        bool[] texts = [.. slots.Select(s => body.Any(l => l.Any(p => !p.IsNumber && !columns.IsCentred(p) && p.Overlaps(s.X0, s.X1))))];
        var placed = body.ConvertAll(line => line.Select(p => (Piece: p, Slot: columns.IsCentred(p) ? Label(p, line, slots, texts) : ColumnSlot.Nearest(slots, p))).ToList());
        if (!region.Rules.IsEmpty && new RuledRows(region.Rules, slots).Of([.. placed.SelectMany(p => p)], to, count) is { } ruled) return (ruled, true);
        var rows = new List<TextRow>();
        foreach (var line in placed)
        {
            var at = line[0].Piece.Line;
            var row = new TextRow(at, count) { AfterBlank = rows.Count > 0 && at > rows[^1].Line + 1 };
            foreach (var (piece, slot) in line) row.Add(to[slot], piece);
            rows.Add(row);
        }

        return (rows, false);
    }

    /// <summary>A total's label belongs to the nearest label column that no other piece of its line fills.</summary>
    private static int Label(Piece total, ImmutableArray<Piece> line, ImmutableArray<ColumnSlot> slots, bool[] texts)
    {
        var free = Enumerable.Range(0, slots.Length).Where(s => texts[s] && !line.Any(p => p != total && p.Overlaps(slots[s].X0, slots[s].X1))).ToList();
        return free.Count == 0 ? ColumnSlot.Nearest(slots, total) : free.MinBy(s => (slots[s].Distance(total) * 10_000) + Math.Abs(slots[s].Middle - total.Middle));
    }

    /// <summary>Whether some row fills both a column and the one before it.</summary>
    public static bool[] Apart(List<TextRow> rows, int columns)
    {
        var apart = new bool[columns];
        foreach (var row in rows)
            for (var c = 1; c < columns; c++) apart[c] |= row.Cells[c].Length > 0 && row.Cells[c - 1].Length > 0;
        return apart;
    }

    /// <summary>What each column holds.</summary>
    public static ImmutableArray<ColumnKind> Kinds(List<TextRow> rows, int count)
    {
        var kinds = new ColumnKind[count];
        for (var c = 0; c < count; c++)
        {
            var cells = rows.Select(r => r.Cells[c]).Where(t => t.Length > 0).Select(t => new Piece(0, 0, t.Length, t, false)).ToList();
            var (codes, numbers) = (cells.Count(p => p.IsCode), cells.Count(p => p.IsNumber));
            kinds[c] = cells.Count == 0 ? ColumnKind.Empty : codes * 2 > cells.Count ? ColumnKind.Code : numbers * 2 >= cells.Count ? ColumnKind.Figure : ColumnKind.Text;
        }

        return [.. kinds];
    }
}
