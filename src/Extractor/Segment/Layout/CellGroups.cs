using System.Collections.Immutable;
using Extractor.Ingest;

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

        return
        [
            .. last.Select(cell => new DrawnCell(cell.Key / table.Columns, cell.Key % table.Columns, cell.Value.Row, cell.Value.Column,
                held.TryGetValue(cell.Key, out var letters) ? FragmentReader.Lines(letters) : []))
        ];
    }
}
