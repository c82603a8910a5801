using System.Collections.Immutable;
using Extractor.Segment.Layout;
using Extractor.Values;

namespace Extractor.Segment;

/// <summary>
/// A row that a page break cuts: its lower lines stand at the head of the next page, as a row of texts and of last digits. It is taken for such
/// only where each of its texts goes on a cell above that had to break where it did, since nothing more fitted into the column.
/// </summary>
internal static class TornRow
{
    /// <summary>Letters may stand over their cell's border by this, points.</summary>
    private const double Near = 3;

    /// <summary>The whole row, or null where the second is a row of its own.</summary>
    /// <param name="upper">The last row before the break.</param>
    /// <param name="lower">The first row after it.</param>
    /// <param name="edges">Boundaries of the columns of both, points from the left; default in a text, where nothing tells.</param>
    public static ImmutableArray<Cell>? Join(ImmutableArray<Cell> upper, ImmutableArray<Cell> lower, ImmutableArray<double> edges)
    {
        if (edges.IsDefault || upper.Length != lower.Length || edges.Length != upper.Length + 1) return null;
        var filled = Enumerable.Range(0, lower.Length).Where(c => lower[c].Text.Length > 0).ToList();
        return filled.Count > 0 && filled.TrueForAll(c => GoesOn(upper[c], lower[c], edges[c], edges[c + 1]))
            ? [.. upper.Select((cell, c) => lower[c].Text.Length > 0 ? cell with { Text = CellText.Join([cell.Text, lower[c].Text], out _) } : cell)]
            : null;
    }

    private static bool GoesOn(Cell upper, Cell lower, double left, double right)
    {
        if (upper.Text.Length == 0 || upper.Place.Box is not { } above || lower.Place.Box is not { } below) return false;
        // places are those of the page as seen, the columns those of its layout: on a page printed sideways they say nothing of each other
        if (!Stands(above, left, right) || !Stands(below, left, right)) return false;
        var letter = (below.X1 - below.X0) / lower.Text.Length;
        if (above.X1 + letter <= right) return false;
        if (PrintedNumber.TryParse(upper.Text, out _) || char.IsAsciiDigit(lower.Text[0]))
        {
            _ = CellText.Join([upper.Text, lower.Text], out var torn);
            return torn;
        }

        return ListNumber.Of(LabelText.Compact(lower.Text)).Length == 0;
    }

    private static bool Stands(Box box, double left, double right) => box.X0 >= left - Near && box.X1 <= right + Near;
}
