using System.Collections.Immutable;
using Extractor.Proof;
using Extractor.Recognize;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>Other ways to read the rows of a text's table whose sums fail: a cell slipped to the column beside, a decimal point lost.</summary>
internal static class RowReadings
{
    private const string Shifted = "cell_shifted", Pointed = "point_restored";

    /// <summary>A column has a number of decimals where so many of its figures agree in it.</summary>
    private const int FewestFigures = 2;

    /// <summary>The readings, those of one row together.</summary>
    /// <param name="table">The table as read.</param>
    /// <param name="failing">The identities within it that fail.</param>
    public static IEnumerable<RowChoice> Of(TableReading table, IReadOnlyList<Equation> failing)
    {
        var money = table.Money!;
        var members = failing.SelectMany(e => e.Members).Select(m => m.Node).ToHashSet();
        var differences = failing.Select(e => Math.Abs(e.Difference)).ToHashSet();
        var lines = money.Figures.Where(f => members.Contains(f.Id) || differences.Contains(Math.Abs(f.Yuan))).Select(f => money.RowOf(f).Line).Distinct().Order();
        var figures = table.Columns.Where(c => c.Role == ColumnRole.Figure).Select(c => c.Index).ToHashSet();
        var decimals = figures.ToDictionary(c => c, c => Decimals(table.Grid, c));
        foreach (var line in lines)
        {
            var row = table.Grid.Rows[line];
            // what stands in an unread cell may be any figure
            if (table.Grid.BrokenRows.Contains(line) || figures.Any(c => row[c].Text.Length > 0 && !PrintedNumber.TryParse(row[c].Text, out _))) continue;
            foreach (var reading in Shifts(row, figures)) yield return new RowChoice(line, Shifted, reading);
            foreach (var reading in Points(row, decimals)) yield return new RowChoice(line, Pointed, reading);
        }
    }

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

    private static IEnumerable<ImmutableArray<Cell>> Points(ImmutableArray<Cell> row, Dictionary<int, int?> decimals)
    {
        foreach (var (column, own) in decimals.OrderBy(p => p.Key))
        {
            var text = row[column].Text;
            if (own is not > 0 || text.Length <= own || !text.All(char.IsAsciiDigit)) continue;
            yield return row.SetItem(column, row[column] with { Text = text[..^own.Value] + "." + text[^own.Value..], Printed = text });
        }
    }

    /// <summary>The number of decimals of all figures of a column that have any, or null where they differ.</summary>
    private static int? Decimals(TableGrid grid, int column)
    {
        var printed = grid.Rows.Skip(grid.HeaderRows).Select(r => PrintedNumber.TryParse(r[column].Text, out var number) ? number.Decimals : 0).Where(d => d > 0).ToList();
        return printed.Count >= FewestFigures && printed.Distinct().Count() == 1 ? printed[0] : null;
    }
}
