using ExcelDataReader;

namespace Extractor.Ingest.Sheets;

/// <summary>
/// The merged cells of a sheet, met row by row from the top. Only the first cell of a merged one holds what it shows; where that cell's
/// row or column is hidden, the rest shows it all the same.
/// </summary>
internal sealed class MergedCells
{
    private readonly Queue<Area> waiting;
    private readonly Area?[] open;

    /// <summary>Takes the merged cells of a sheet.</summary>
    /// <param name="ranges">As the reader gives them; null for none. Of two that overlap the upper one is believed.</param>
    /// <param name="columns">Columns that are read.</param>
    public MergedCells(IEnumerable<CellRange>? ranges, int columns)
    {
        var valid = (ranges ?? []).Where(r => r.FromRow >= 0 && r.FromColumn >= 0 && r.FromColumn < columns && r.ToRow >= r.FromRow && r.ToColumn >= r.FromColumn);
        waiting = new Queue<Area>(valid.OrderBy(r => r.FromRow).ThenBy(r => r.FromColumn).Select(r => new Area(r.FromRow, r.ToRow, r.FromColumn, Math.Min(r.ToColumn, columns - 1))));
        open = new Area?[columns];
    }

    /// <summary>Puts what merged cells show where it shows, and empties the cells they cover.</summary>
    /// <param name="row">The row's index from 0; rows come in order.</param>
    /// <param name="cells">The row's cells.</param>
    /// <param name="isShown">False for a hidden row.</param>
    /// <param name="hidden">Which columns are hidden.</param>
    /// <returns>How many columns the widest merged cell that shows in this row reaches over; 1 where there is none.</returns>
    public int Apply(int row, string[] cells, bool isShown, bool[] hidden)
    {
        Open(row);
        var widest = 1;
        for (var column = 0; column < cells.Length; column++)
        {
            if (open[column] is not { } area) continue;
            if (area.ToRow < row)
            {
                open[column] = null;
                continue;
            }

            if (row == area.FromRow && column == area.FromColumn) area.Text = cells[column];
            cells[column] = "";
            if (!isShown || hidden[column] || area.Text.Length == 0) continue;
            (cells[column], area.Text) = (area.Text, "");
            widest = Math.Max(widest, area.Width);
        }

        return widest;
    }

    private void Open(int row)
    {
        while (waiting.TryPeek(out var area) && area.FromRow <= row)
        {
            waiting.Dequeue();
            var isFree = true;
            for (var column = area.FromColumn; column <= area.ToColumn; column++) isFree &= open[column] is not { } other || other.ToRow < row;
            if (isFree && area.ToRow >= row) open.AsSpan(area.FromColumn, area.Width).Fill(area);
        }
    }

    private sealed record Area(int FromRow, int ToRow, int FromColumn, int ToColumn)
    {
        public int Width => ToColumn - FromColumn + 1;

        public string Text { get; set; } = "";
    }
}
