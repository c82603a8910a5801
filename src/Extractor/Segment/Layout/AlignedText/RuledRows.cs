using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// The rows of a body whose rows are parted by horizontal lines: what stands between two lines over its column is one cell, however
/// many lines its name is wrapped over. A cell over several rows belongs to the first.
/// </summary>
/// <param name="rules">The lines.</param>
/// <param name="slots">The columns.</param>
internal sealed class RuledRows(ImmutableArray<Rule> rules, ImmutableArray<ColumnSlot> slots)
{
    /// <summary>The rows, or null where lines do not part every row from the next: two figures stand in one cell.</summary>
    /// <param name="pieces">The body's pieces, each with its column among the slots, from the top down.</param>
    /// <param name="to">For each slot its column.</param>
    /// <param name="count">Number of columns.</param>
    public List<TextRow>? Of(IReadOnlyList<(Piece Piece, int Slot)> pieces, ImmutableArray<int> to, int count)
    {
        var first = pieces[0].Piece.Line;
        var own = slots.Select(s => rules.Where(r => r.Line > first && r.Covers(s.Middle)).Select(r => r.Line).Distinct().Order().ToList()).ToList();
        var starts = own.SelectMany(o => o).Append(first).Distinct().Order().ToList();
        if (starts.Count < 2) return null;
        var rows = starts.ConvertAll(line => new TextRow(line, count));
        foreach (var cell in pieces.GroupBy(p => (Row: starts.BinarySearch(own[p.Slot].FindLast(line => line <= p.Piece.Line) is var at and > 0 ? at : first), Column: to[p.Slot])))
        {
            var lines = cell.Select(p => p.Piece).GroupBy(p => p.Line).OrderBy(g => g.Key).Select(g => g.OrderBy(p => p.X0).ToList()).ToList();
            var text = CellText.Join(lines.Select(l => string.Join(' ', l.Select(p => p.Text))), out var torn);
            if (!torn && lines.Count(l => l.Exists(p => p.IsNumber)) > 1) return null;
            rows[cell.Key.Row].Set(cell.Key.Column, text, lines.SelectMany(l => l));
        }

        return rows;
    }
}
