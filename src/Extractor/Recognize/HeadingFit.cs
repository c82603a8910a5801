using System.Collections.Immutable;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>
/// Tells a table whose headings stand over other columns than their own: a cell of its header was lost, or one came in. Sums over columns hold under any
/// heading, so nothing in such a table is proved.
/// </summary>
internal static class HeadingFit
{
    /// <summary>True where some heading is not that of its column.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="columns">What its headings make of its columns.</param>
    public static bool IsDoubtful(TableGrid grid, ImmutableArray<ColumnReading> columns) => columns.Any(c => c.Role switch
    {
        ColumnRole.Figure => HoldsNames(grid, c.Index) || IsShared(grid, columns, c.Index),
        ColumnRole.Label or ColumnRole.UnitLabel => HoldsMoney(grid, c.Index),
        _ => false,
    });

    /// <summary>True for a column headed as one of figures that holds mostly words.</summary>
    private static bool HoldsNames(TableGrid grid, int column)
    {
        // a header printed again on a later page is no name
        var header = grid.Rows.Take(grid.HeaderRows).SelectMany(r => r).Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
        var cells = Body(grid, column).Where(t => !header.Contains(t)).ToList();
        return cells.Count(t => !PrintedNumber.TryParse(t, out _) && t.Count(char.IsLetter) > 1) * 2 > cells.Count;
    }

    /// <summary>True for a column headed as one of names that holds mostly money.</summary>
    private static bool HoldsMoney(TableGrid grid, int column)
    {
        var cells = Body(grid, column).ToList();
        return cells.Count(ColumnShape.IsMoney) * 2 > cells.Count;
    }

    /// <summary>True for a column of figures without a heading of its own, beside another that the same headings stand over.</summary>
    private static bool IsShared(TableGrid grid, ImmutableArray<ColumnReading> columns, int column) =>
        column > 0 && columns[column - 1].Role == ColumnRole.Figure && grid.HeaderPaths[column].Length > 0 && grid.HeaderPaths[column].SequenceEqual(grid.HeaderPaths[column - 1], StringComparer.Ordinal)
        && grid.Rows.Take(grid.HeaderRows).All(r => r[column].Text.Length == 0) && HasNumbers(grid, column) && HasNumbers(grid, column - 1);

    private static bool HasNumbers(TableGrid grid, int column) => Body(grid, column).Any(t => PrintedNumber.TryParse(t, out _));

    private static IEnumerable<string> Body(TableGrid grid, int column) => grid.Rows.Skip(grid.HeaderRows).Select(r => r[column].Text).Where(t => t.Length > 0);
}
