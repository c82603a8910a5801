using Extractor.Corrupt.Documents;
using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Corrupt.Harms;

/// <summary>A verified figure of a drawn page with its row and column.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Grid">Its table.</param>
/// <param name="Row">Its row there.</param>
/// <param name="Column">Its column.</param>
internal sealed record DrawnSpot(AmountRecord Figure, TableGrid Grid, int Row, int Column)
{
    /// <summary>Its page.</summary>
    public int Page => Figure.Place.Page!.Value;

    /// <summary>Its rectangle.</summary>
    public Box Box => Figure.Place.Box!.Value;

    /// <summary>The cell with its label on its page, or null.</summary>
    public Cell? Label => Grid.Rows[Row].FirstOrDefault(c => c.Text.Length > 1 && c.Place.Box is not null && c.Place.Page == Page && LabelText.Compact(c.Text) == Figure.Item);

    /// <summary>The rectangle of the cell under it in the next row, if that is printed on the same page.</summary>
    public Box? Below => Row + 1 < Grid.Rows.Length && Grid.Rows[Row + 1][Column] is { Text.Length: > 0, Place: { Box: { } box } place } && place.Page == Page ? box : null;
}

/// <summary>Verified figures of drawn pages with their cells.</summary>
internal static class DrawnCells
{
    /// <summary>A verified figure that fits and stands upright in a cell of its own, or null.</summary>
    public static DrawnSpot? Spot(this Random chance, KnownDrawn document, Func<DrawnSpot, bool> fits) =>
        chance.OneOf([.. document.Good.Where(a => document.LettersOf(a.Place).All(l => document.Letter(l).Turns == 0)).Select(a => Of(document, a)).OfType<DrawnSpot>().Where(fits)]);

    private static DrawnSpot? Of(KnownDrawn document, AmountRecord figure)
    {
        var grid = document.TableOf(figure);
        for (var row = grid.HeaderRows; row < grid.Rows.Length; row++)
            for (var column = 0; column < grid.Columns; column++)
                if (grid.Rows[row][column].Text == figure.Text && grid.Rows[row][column].Place == figure.Place) return new DrawnSpot(figure, grid, row, column);
        return null;
    }
}
