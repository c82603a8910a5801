using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>A drawn cell with what is printed in it.</summary>
/// <param name="Row">First row.</param>
/// <param name="Column">First column.</param>
/// <param name="LastRow">Last row.</param>
/// <param name="LastColumn">Last column.</param>
/// <param name="Lines">Its lines from the top down.</param>
internal sealed record DrawnCell(int Row, int Column, int LastRow, int LastColumn, List<FragmentLine> Lines);

/// <summary>The cells of a drawn grid with the letters in them.</summary>
internal static class CellGroups
{
    /// <summary>All cells, from the top down and the left to the right.</summary>
    public static ImmutableArray<DrawnCell> Of(RuledTable table, Dictionary<int, List<DrawnLetter>> held)
    {
        return
        [
            .. LastOf(table).Select(cell => new DrawnCell(cell.Key / table.Columns, cell.Key % table.Columns, cell.Value.Row, cell.Value.Column,
                held.TryGetValue(cell.Key, out var letters) ? FragmentReader.Lines(letters) : []))
        ];
    }

    /// <summary>The rectangles of the cells of several elementary cells, by the row they begin in.</summary>
    public static ILookup<int, Box> Merged(RuledTable table) => LastOf(table)
        .Where(cell => cell.Key != (cell.Value.Row * table.Columns) + cell.Value.Column)
        .ToLookup(cell => cell.Key / table.Columns, cell =>
        {
            var (first, last) = (table.BoxOf(cell.Key / table.Columns, cell.Key % table.Columns), table.BoxOf(cell.Value.Row, cell.Value.Column));
            return first with { X1 = last.X1, Y1 = last.Y1 };
        });

    /// <summary>The last row and column of each cell, by the index of its first elementary cell.</summary>
    private static SortedDictionary<int, (int Row, int Column)> LastOf(RuledTable table)
    {
        var last = new SortedDictionary<int, (int Row, int Column)>();
        for (var row = 0; row < table.Rows; row++)
        {
            for (var column = 0; column < table.Columns; column++)
            {
                var root = table.RootOf(row, column);
                var (down, right) = last.TryGetValue(root, out var seen) ? seen : (row, column);
                last[root] = (Math.Max(down, row), Math.Max(right, column));
            }
        }

        return last;
    }
}
