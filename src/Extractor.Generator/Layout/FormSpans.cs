using System.Collections.Immutable;
using Extractor.Generator.Drawing.Blocks;

namespace Extractor.Generator.Layout;

/// <summary>Finds the merged cells of a performance form: values run to the next label, the levels of indicators run down.</summary>
internal static class FormSpans
{
    /// <summary>The cells.</summary>
    /// <param name="form">The form.</param>
    /// <param name="merges">Whether a level that is the same in the next row is one cell with it.</param>
    public static IEnumerable<TableCell> Of(TableBlock form, bool merges)
    {
        // the indicators begin where a row labels more than three columns one beside the other
        var rows = form.Rows;
        var heads = rows.TakeWhile(row => row.Cells.Skip(1).Take(4).Any(cell => cell.Text.Length == 0)).Count();
        for (var row = 0; row < heads; row++)
        {
            foreach (var cell in HeadRow(form, row, heads))
                yield return cell;
        }

        for (var column = 0; column < rows[0].Cells.Length; column++)
        {
            for (var row = heads; row < rows.Length;)
            {
                var height = Height(form, row, column, heads, merges);
                yield return new TableCell(row, column, rows[row].Cells[column].Text) { Height = height, Align = CellAlign.Middle, Line = rows[row].Line };
                row += height;
            }
        }
    }

    private static IEnumerable<TableCell> HeadRow(TableBlock form, int index, int heads)
    {
        var row = form.Rows[index];
        for (var column = 0; column < row.Cells.Length;)
        {
            var end = column + 1;
            // the first cell is a label of one column, whatever is empty beside it
            while (column > 0 && end < row.Cells.Length && row.Cells[end].Text.Length == 0) end++;
            var height = column == 0 ? LabelHeight(form, index, heads) : 1;
            if (height > 0) yield return new TableCell(index, column, row.Cells[column].Text) { Width = end - column, Height = height, Line = row.Line };
            column = end;
        }
    }

    /// <summary>Rows that the label of a head's row covers; 0 for a row under such a label.</summary>
    private static int LabelHeight(TableBlock form, int index, int heads)
    {
        if (!form.MergesLabels) return 1;
        if (IsEmpty(index)) return 0;
        var end = index + 1;
        while (end < heads && IsEmpty(end)) end++;
        return end - index;

        bool IsEmpty(int row) => form.Rows[row].Cells[0].Text.Length == 0;
    }

    private static int Height(TableBlock form, int row, int column, int heads, bool merges)
    {
        var rows = form.Rows;
        var end = row + 1;
        while (end < rows.Length && (column == 0 ? rows[end].Cells[0].Text.Length == 0 : merges && row > heads && column <= form.Levels && IsSame(rows, row, end, column))) end++;
        return end - row;
    }

    private static bool IsSame(ImmutableArray<PrintedRow> rows, int one, int two, int column) =>
        rows[one].Cells[column].Text.Length > 0 && rows[one].Cells.AsSpan(1, column).SequenceEqual(rows[two].Cells.AsSpan(1, column));
}
