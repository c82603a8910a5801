using System.Collections.Immutable;
using Extractor.Generator.Drawing.Blocks;

namespace Extractor.Generator.Layout;

/// <summary>Finds the merged cells of a table whose spans were flattened to empty cells.</summary>
internal static class TableSpans
{
    /// <summary>The table with its spans.</summary>
    /// <param name="table">The table.</param>
    /// <param name="caption">Caption that stands inside the grid, or null.</param>
    /// <param name="merges">Whether totals and the levels of forms are merged cells too; headers always are.</param>
    public static SpannedTable Of(TableBlock table, CaptionBlock? caption, bool merges)
    {
        var columns = (table.Header.IsEmpty ? table.Rows : table.Header)[0].Cells.Length;
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        if (caption is not null)
        {
            cells.Add(new TableCell(0, 0, caption.Title) { Width = columns, Align = CellAlign.Middle });
            cells.Add(new TableCell(1, 0, caption.Unit) { Width = columns, Align = CellAlign.Right });
        }

        var captionRows = caption is null ? 0 : 2;
        cells.AddRange(HeaderSpans.Of(table, captionRows));
        var headerRows = captionRows + table.Header.Length;
        cells.AddRange(table.IsForm ? FormSpans.Of(table, merges) : Body(table.Rows, headerRows, merges));
        return new SpannedTable(headerRows + table.Rows.Length, columns, captionRows, headerRows, cells.ToImmutable());
    }

    private static IEnumerable<TableCell> Body(ImmutableArray<PrintedRow> rows, int above, bool merges)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            var cells = rows[row].Cells;
            var stub = cells.TakeWhile(cell => !cell.IsFigure).Count();
            // 合计 over code and name: its own row's other labels are empty
            var isTotal = merges && (row == 0 || row == rows.Length - 1) && stub > 1 && cells.Take(stub).Count(cell => cell.Text.Length > 0) == 1;
            if (isTotal)
            {
                var name = cells.First(cell => cell.Text.Length > 0).Text;
                yield return new TableCell(row + above, 0, name) { Width = stub, Align = CellAlign.Middle, Line = rows[row].Line };
            }

            for (var column = isTotal ? stub : 0; column < cells.Length; column++)
            {
                yield return new TableCell(row + above, column, cells[column].Text)
                {
                    Align = cells[column].IsFigure ? CellAlign.Right : CellAlign.Left, Indent = cells[column].Indent,
                    IsFigure = cells[column].IsFigure, Line = rows[row].Line,
                };
            }
        }
    }
}
