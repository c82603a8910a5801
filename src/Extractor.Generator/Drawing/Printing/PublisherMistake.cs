using Extractor.Generator.Chance;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>Misprints one figure of a grid, as a publisher would who typed it by hand.</summary>
internal static class PublisherMistake
{
    /// <summary>The grid with its total misprinted, which its rows and other tables contradict.</summary>
    /// <param name="grid">A table by function.</param>
    /// <param name="total">Name of its total.</param>
    /// <param name="dice">Chance.</param>
    /// <param name="step">Worth of the last printed digit in yuan.</param>
    public static Grid InTotal(Grid grid, string total, Dice dice, decimal step)
    {
        var year = grid.Rows.SelectMany(row => row).OfType<Figure>().Max(figure => figure.Meaning.Year);
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            var column = grid.Rows[row].ToList().FindIndex(cell => cell is Figure { Yuan: > 0, Meaning: { Measure: "total", Code: "" } meaning }
                && meaning.Item == total && meaning.Year == year);
            if (column >= 0) return Misprinted(grid, row, column, dice, step);
        }

        return grid;
    }

    /// <summary>The grid with one figure misprinted: a row with a code, its total, which its parts and its parent contradict.</summary>
    /// <param name="grid">A table by function.</param>
    /// <param name="dice">Chance.</param>
    /// <param name="step">Worth of the last printed digit in yuan; the misprint is too big to be rounding.</param>
    public static Grid In(Grid grid, Dice dice, decimal step)
    {
        // last year's column has no parts on its row that could contradict it
        var year = grid.Rows.SelectMany(row => row).OfType<Figure>().Max(figure => figure.Meaning.Year);
        var candidates = grid.Rows
            .SelectMany((row, line) => row.Select((cell, column) => (Cell: cell, Line: line, Column: column)))
            .Where(place => place.Cell is Figure { Yuan: > 0, Meaning: { Measure: "total", Code.Length: > 0 } figure } && figure.Year == year)
            .ToList();
        var (_, at, column) = dice.Pick(candidates);
        return Misprinted(grid, at, column, dice, step);
    }

    private static Grid Misprinted(Grid grid, int at, int column, Dice dice, decimal step)
    {
        var figure = (Figure)grid.Rows[at][column];
        var wrong = figure with { Misprint = figure.Yuan + step * dice.Between(1, 9) * dice.Pick<int>([10, 100, 1000]) };
        return grid with { Rows = grid.Rows.SetItem(at, grid.Rows[at].SetItem(column, wrong)) };
    }
}
