using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>The columns of text that a table's column takes.</summary>
/// <param name="X0">The first.</param>
/// <param name="X1">The one after the last.</param>
/// <param name="HoldsCodes">Where codes and names stand under each other: true for the column of the codes, false for that of the names; else null.</param>
internal readonly record struct ColumnSlot(int X0, int X1, bool? HoldsCodes = null)
{
    /// <summary>Its middle, doubled so that it stays whole.</summary>
    public int Middle => X0 + X1;

    /// <summary>How far a piece stands from the slot: 0 where they overlap.</summary>
    public int Distance(Piece piece) => Math.Max(0, Math.Max(piece.X0 - X1, X0 - piece.X1) + 1);

    /// <summary>The columns between column lines.</summary>
    public static ImmutableArray<ColumnSlot> Between(ImmutableArray<int> edges) => [.. edges.Zip(edges.Skip(1)).Select(e => new ColumnSlot(e.First, e.Second))];

    /// <summary>The slot a piece stands in, or the nearest.</summary>
    public static int Nearest(ImmutableArray<ColumnSlot> slots, Piece piece)
    {
        var best = 0;
        for (var i = 1; i < slots.Length; i++)
            if (Worth(slots[i], piece) > Worth(slots[best], piece)) best = i;
        return best;
    }

    private static int Worth(ColumnSlot slot, Piece piece) =>
        slot.HoldsCodes is { } codes && codes != piece.IsCode ? int.MinValue : Math.Min(slot.X1, piece.X1) - Math.Max(slot.X0, piece.X0);
}
