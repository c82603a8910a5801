using System.Collections.Immutable;
using Extractor.Generator.Drawing.Blocks;

namespace Extractor.Generator.Layout;

/// <summary>Finds the merged cells of a header: a heading covers the empty cells at its right, then the empty rows under all of them.</summary>
internal static class HeaderSpans
{
    /// <summary>The cells.</summary>
    /// <param name="table">The table.</param>
    /// <param name="above">Rows over its header.</param>
    public static IEnumerable<TableCell> Of(TableBlock table, int above)
    {
        var header = table.Header;
        var counted = table.HasColumnNumbers ? header.Length - 1 : header.Length;
        var covered = new HashSet<(int Row, int Column)>();
        for (var row = 0; row < header.Length; row++)
        {
            for (var column = 0; column < header[row].Cells.Length; column++)
            {
                if (covered.Contains((row, column))) continue;
                var (width, height) = header[row].Cells[column].Text.Length == 0 ? (1, 1) : Span(header, row, column, counted, covered);
                for (var at = 0; at < width * height; at++)
                    covered.Add((row + at / width, column + at % width));
                yield return new TableCell(row + above, column, header[row].Cells[column].Text)
                {
                    Width = width, Height = height, Align = CellAlign.Middle, Line = header[row].Line,
                };
            }
        }
    }

    private static (int Width, int Height) Span(
        ImmutableArray<PrintedRow> header, int row, int column, int counted, HashSet<(int Row, int Column)> covered)
    {
        var right = column + 1;
        while (right < header[row].Cells.Length && header[row].Cells[right].Text.Length == 0 && !covered.Contains((row, right))) right++;
        var below = row + 1;
        while (below < counted && header[below].Cells.Skip(column).Take(right - column).All(cell => cell.Text.Length == 0)) below++;
        return (right - column, below - row);
    }
}
