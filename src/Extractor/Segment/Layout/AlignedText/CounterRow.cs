using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>A row of column numbers under a header (** ** 1 2 3): each stands in the middle of its column, under the heading, over none of the rows.</summary>
internal static class CounterRow
{
    private const int Never = 1_000_000;

    /// <summary>True for stars and numbers that count on, at least two of them.</summary>
    public static bool Is(ImmutableArray<Piece> line)
    {
        var last = 0;
        foreach (var piece in line)
        {
            if (IsStars(piece)) continue;
            if (!int.TryParse(piece.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 99 || (last > 0 && number != last + 1)) return false;
            last = number;
        }

        return line.Length > 1 && (last > 1 || line.Any(IsStars));
    }

    /// <summary>The column numbers of a table; empty where it prints none.</summary>
    /// <param name="body">The rows, that of column numbers first where there is one.</param>
    public static ImmutableArray<Piece> Of(IReadOnlyList<ImmutableArray<Piece>> body) => body.Count > 1 && Is(body[0]) ? body[0] : [];

    /// <summary>True where stars count the columns of labels too: then there are as many columns as marks.</summary>
    public static bool CountsAll(ImmutableArray<Piece> counters) => counters.Any(IsStars);

    /// <summary>The row as one of the table: each number in a column of its own, in order, where there are enough of them; else in the nearest.</summary>
    /// <param name="counters">The column numbers.</param>
    /// <param name="slots">The columns that the rows show.</param>
    /// <param name="to">For each slot its column.</param>
    /// <param name="count">Number of columns.</param>
    public static TextRow Row(ImmutableArray<Piece> counters, ImmutableArray<ColumnSlot> slots, ImmutableArray<int> to, int count)
    {
        var row = new TextRow(counters[0].Line, count);
        var places = counters.Length == count ? [.. Enumerable.Range(0, count)]
            : counters.Length <= slots.Length ? InOrder([.. counters.Select(c => c.Middle)], [.. slots.Select(s => s.Middle)]).Select(s => to[s]).ToImmutableArray()
            : [.. counters.Select(c => to[ColumnSlot.Nearest(slots, c)])];
        foreach (var (i, column) in places.Index()) row.Add(column, counters[i]);
        return row;
    }

    /// <summary>For each column that the rows show the number it stands under, in order; null where there are more columns than numbers.</summary>
    public static ImmutableArray<int>? Under(ImmutableArray<Piece> counters, ImmutableArray<ColumnSlot> slots) =>
        slots.Length > counters.Length ? null : InOrder([.. slots.Select(s => s.Middle)], [.. counters.Select(c => c.Middle)]);

    /// <summary>For each of the fewer points one of the more, in order, so that together they lie nearest.</summary>
    private static ImmutableArray<int> InOrder(ImmutableArray<int> fewer, ImmutableArray<int> more)
    {
        // least[p, s]: what it costs to lay the points before p over those before s
        var least = new int[fewer.Length + 1, more.Length + 1];
        for (var p = 1; p <= fewer.Length; p++)
        {
            least[p, 0] = Never;
            for (var s = 1; s <= more.Length; s++) least[p, s] = Math.Min(least[p, s - 1], least[p - 1, s - 1] + Math.Abs(fewer[p - 1] - more[s - 1]));
        }

        var over = new int[fewer.Length];
        for (var (p, s) = (fewer.Length, more.Length); p > 0; s--)
            if (least[p, s] != least[p, s - 1]) over[--p] = s - 1;
        return [.. over];
    }

    private static bool IsStars(Piece piece) => piece.Text is "*" or "**";
}
