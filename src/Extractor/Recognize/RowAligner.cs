using System.Collections.Immutable;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>
/// A row whose first cells a dump merged into one, or one that slipped: its figures stand under code and label columns, where no figure can be. Moved as one,
/// they fit under figure columns that have a label; where only one such shift is possible, it is taken and told.
/// </summary>
internal static class RowAligner
{
    private const string OnlyShift = "figures stand under code or label columns; this is the only shift that puts all of them under figure columns of a row with a label";

    /// <summary>Aligns one row, or returns it as it is.</summary>
    /// <param name="row">The cells.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="table">The table's number.</param>
    /// <param name="repairs">Receives the repair.</param>
    public static (ImmutableArray<Cell> Row, int? Repair) Align(ImmutableArray<Cell> row, ImmutableArray<ColumnReading> columns, int table, List<Repair> repairs)
    {
        var first = FirstMisplaced(row, columns);
        if (first < 1 || row.Take(first).Any(c => PrintedNumber.TryParse(c.Text, out _))) return (row, null);
        var last = row.Length - 1;
        while (row[last].Text.Length == 0) last--;
        var shifts = Enumerable.Range(-first, row.Length - last + first).Where(s => s != 0 && Fits(row, columns, first, last, s)).Select(s => Moved(row, first, last, s)).Where(r => IsLabelled(r, columns)).Take(2).ToList();
        if (shifts is not [var moved]) return (row, null);
        repairs.Add(new Repair("shifted_row", Text(row), Text(moved), OnlyShift, row[first].Place, table));
        return (moved, repairs.Count);
    }

    /// <summary>The first money-like number under a column that holds no figures, or -1.</summary>
    private static int FirstMisplaced(ImmutableArray<Cell> row, ImmutableArray<ColumnReading> columns)
    {
        for (var c = 0; c < row.Length; c++)
        {
            var stub = columns[c].Role is ColumnRole.Label or ColumnRole.Code or ColumnRole.ClassPart or ColumnRole.GroupPart or ColumnRole.ItemPart;
            if (stub && PrintedNumber.TryParse(row[c].Text, out var number) && (number.Decimals > 0 || row[c].Text.Contains(',', StringComparison.Ordinal))) return c;
        }

        return -1;
    }

    private static bool Fits(ImmutableArray<Cell> row, ImmutableArray<ColumnReading> columns, int first, int last, int shift)
    {
        for (var c = first; c <= last; c++)
            if (row[c].Text.Length > 0 && (columns[c + shift].Role != ColumnRole.Figure || !PrintedNumber.TryParse(row[c].Text, out _) || (c + shift < first && row[c + shift].Text.Length > 0))) return false;
        return true;
    }

    private static ImmutableArray<Cell> Moved(ImmutableArray<Cell> row, int first, int last, int shift)
    {
        var moved = row.ToBuilder();
        for (var c = first; c <= last; c++) moved[c] = new Cell("", row[c].Place);
        for (var c = first; c <= last; c++)
            if (row[c].Text.Length > 0) moved[c + shift] = row[c];
        return moved.ToImmutable();
    }

    /// <summary>True where every figure stands in a block that has a label or a code.</summary>
    private static bool IsLabelled(ImmutableArray<Cell> row, ImmutableArray<ColumnReading> columns)
    {
        var isLabelled = false;
        for (var c = 0; c < row.Length; c++)
        {
            if (columns[c].Role == ColumnRole.Figure)
            {
                if (row[c].Text.Length > 0 && !isLabelled) return false;
                continue;
            }

            if (c == 0 || columns[c - 1].Role == ColumnRole.Figure) isLabelled = false;
            isLabelled |= row[c].Text.Length > 0;
        }

        return true;
    }

    private static string Text(ImmutableArray<Cell> row) => string.Join('|', row.Select(c => c.Text));
}
