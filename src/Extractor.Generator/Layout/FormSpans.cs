using System.Collections.Immutable;
using Extractor.Generator.Drawing.Blocks;

namespace Extractor.Generator.Layout;

/// <summary>Finds the merged cells of a performance form: values run to the next label, the levels of indicators run down.</summary>
internal static class FormSpans
{
    /// <summary>The cells.</summary>
    /// <param name="rows">All rows of the form.</param>
    /// <param name="merges">Whether a level that is the same in the next row is one cell with it.</param>
    public static IEnumerable<TableCell> Of(ImmutableArray<PrintedRow> rows, bool merges)
    {
        // the indicators begin where a row labels more than three columns one beside the other
        var heads = rows.TakeWhile(row => row.Cells.Skip(1).Take(4).Any(cell => cell.Text.Length == 0)).Count();
        for (var row = 0; row < heads; row++)
        {
            foreach (var cell in HeadRow(rows[row], row))
                yield return cell;
        }

        for (var column = 0; column < rows[0].Cells.Length; column++)
        {
            for (var row = heads; row < rows.Length;)
            {
                var height = Height(rows, row, column, heads, merges);
                yield return new TableCell(row, column, rows[row].Cells[column].Text) { Height = height, Align = CellAlign.Middle, Line = rows[row].Line };
                row += height;
            }
        }
    }

    private static IEnumerable<TableCell> HeadRow(PrintedRow row, int index)
    {
        for (var column = 0; column < row.Cells.Length;)
        {
            var end = column + 1;
            // the first cell is a label of one column, whatever is empty beside it
            while (column > 0 && end < row.Cells.Length && row.Cells[end].Text.Length == 0) end++;
            yield return new TableCell(index, column, row.Cells[column].Text) { Width = end - column, Line = row.Line };
            column = end;
        }
    }

    private static int Height(ImmutableArray<PrintedRow> rows, int row, int column, int heads, bool merges)
    {
        var end = row + 1;
        while (end < rows.Length && (column == 0 || (merges && row > heads && column < 3 && rows[row].Cells.Length > 6 && IsSame(rows, row, end, column)))) end++;
        return end - row;
    }

    private static bool IsSame(ImmutableArray<PrintedRow> rows, int one, int two, int column) =>
        rows[one].Cells[column].Text.Length > 0 && rows[one].Cells.AsSpan(1, column).SequenceEqual(rows[two].Cells.AsSpan(1, column));
}
