using System.Collections.Immutable;
using Extractor.Recognize;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>Other ways to read the rows of a text's table: a cell slipped to the column beside, a decimal point lost.</summary>
internal static class RowReadings
{
    private const string Shifted = "cell_shifted", Pointed = "point_restored";

    /// <summary>The readings, those of one row together.</summary>
    /// <param name="table">The table as read.</param>
    /// <param name="lines">The rows that are read otherwise.</param>
    public static IEnumerable<RowChoice> Of(TableReading table, IEnumerable<int> lines)
    {
        var figures = table.Columns.Where(c => c.Role == ColumnRole.Figure).Select(c => c.Index).ToHashSet();
        var beside = table.Columns.Where(c => c.Role == ColumnRole.Comparison).Select(c => c.Index).ToHashSet();
        var decimals = figures.ToDictionary(c => c, c => Decimals(table.Grid, c));
        var any = decimals.Values.SelectMany(d => d).Where(d => d > 0).Distinct().Order().ToList();
        foreach (var line in lines)
        {
            var row = table.Grid.Rows[line];
            // what stands in an unread cell may be any figure
            if (table.Grid.BrokenRows.Contains(line) || figures.Any(c => row[c].Text.Length > 0 && !PrintedNumber.TryParse(row[c].Text, out _))) continue;
            foreach (var reading in Shifts(row, WithSpill(row, figures, beside)).DistinctBy(r => string.Join('|', r.Select(c => c.Text)))) yield return new RowChoice(line, Shifted, reading);
            foreach (var reading in Points(row, decimals, any)) yield return new RowChoice(line, Pointed, reading);
        }
    }

    /// <summary>The columns of figures, those of differences beside them, and one of another kind into which this row's last figure may have slipped.</summary>
    private static HashSet<int> WithSpill(ImmutableArray<Cell> row, HashSet<int> figures, HashSet<int> beside) =>
        [.. figures, .. beside, .. Enumerable.Range(1, row.Length - 1).Where(c => !figures.Contains(c) && figures.Contains(c - 1) && ColumnShape.IsMoney(row[c].Text))];

    /// <summary>All figures right of a place moved one column to the left over an empty cell, or to the right into one.</summary>
    private static IEnumerable<ImmutableArray<Cell>> Shifts(ImmutableArray<Cell> row, HashSet<int> figures)
    {
        for (var at = 0; at < row.Length; at++)
        {
            if (!figures.Contains(at)) continue;
            var last = at;
            while (figures.Contains(last + 1)) last++;
            if (Enumerable.Range(at + 1, last - at).All(c => row[c].Text.Length == 0)) continue;
            if (row[at].Text.Length == 0) yield return Moved(row, at, last);
            else if (row[last].Text.Length == 0) yield return [.. row[..at], new Cell("", row[at].Place), .. row[at..last], .. row[(last + 1)..]];
        }

        // the last figure of a row, moved into the empty cell after it
        for (var at = 0; at + 1 < row.Length; at++)
            if (figures.Contains(at) && figures.Contains(at + 1) && row[at].Text.Length > 0 && row.Skip(at + 1).All(c => c.Text.Length == 0))
                yield return row.SetItem(at, new Cell("", row[at].Place)).SetItem(at + 1, row[at]);
    }

    private static ImmutableArray<Cell> Moved(ImmutableArray<Cell> row, int at, int last) => [.. row[..at], .. row[(at + 1)..(last + 1)], new Cell("", row[last].Place), .. row[(last + 1)..]];

    /// <summary>A figure without a point, with as many decimals as those of its column have; where they agree in none, as any of the table's.</summary>
    private static IEnumerable<ImmutableArray<Cell>> Points(ImmutableArray<Cell> row, Dictionary<int, ImmutableArray<int>> decimals, List<int> any)
    {
        foreach (var (column, printed) in decimals.OrderBy(p => p.Key))
        {
            var text = row[column].Text;
            if (!text.All(char.IsAsciiDigit)) continue;
            IReadOnlyList<int> own = printed.Where(d => d > 0).ToList() is [var one] ? [one] : any;
            foreach (var count in own.Where(d => text.Length > d))
                yield return row.SetItem(column, row[column] with { Text = text[..^count] + "." + text[^count..], Printed = text });
        }
    }

    /// <summary>How many decimals the figures of a column have.</summary>
    private static ImmutableArray<int> Decimals(TableGrid grid, int column) =>
        [.. grid.Rows.Skip(grid.HeaderRows).Select(r => PrintedNumber.TryParse(r[column].Text, out var number) ? number.Decimals : 0).Distinct()];
}
