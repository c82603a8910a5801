using Extractor.Ingest;
using Extractor.Values;
using static Extractor.Overlay.SvgWriter;

namespace Extractor.Overlay;

/// <summary>The label at a table's edge, where it hides no letter if there is such a place.</summary>
internal static class SvgTab
{
    private const double Height = 9;
    private const double LetterWidth = 4.2;
    private const double Padding = 4;

    /// <summary>Letters looked at: more are no page that one reads, and a hostile one has as many tables as letters.</summary>
    private const int Most = 10_000;

    /// <summary>Writes it.</summary>
    /// <param name="svg">Takes it.</param>
    /// <param name="page">The page.</param>
    /// <param name="mark">The table.</param>
    public static void Write(SvgWriter svg, DrawnPage page, Mark mark)
    {
        var tab = Place(page, mark.Box, (2 * Padding) + (mark.Label.Length * LetterWidth));
        svg.Begin("g");
        svg.Rectangle("tab", tab, 0, mark.Title);
        svg.Text("text", mark.Label, ("class", "tabtext"), ("x", Number(tab.X0 + Padding)), ("y", Number(tab.Y1 - 2.4)));
        svg.End();
    }

    /// <summary>Above the table at its left, middle or right, or below it; above at the left, though letters stand there, where no place is free.</summary>
    private static Box Place(DrawnPage page, Box table, double width)
    {
        var (above, below) = (table.Y0 - 0.5 - Height, table.Y1 + 0.5);
        var (left, middle, right) = (table.X0 - 1.6, ((table.X0 + table.X1) - width) / 2, table.X1 + 1.6 - width);
        Box[] places = [.. new[] { (left, above), (middle, above), (right, above), (left, below), (middle, below), (right, below) }.Select(at => new Box(at.Item1, at.Item2, at.Item1 + width, at.Item2 + Height))];
        return places.FirstOrDefault(place => place.Y0 >= 0 && place.Y1 <= page.Height && IsFree(page, place), places[0]);
    }

    private static bool IsFree(DrawnPage page, Box place)
    {
        foreach (var letter in page.Letters.AsSpan()[..Math.Min(Most, page.Letters.Length)])
        {
            if (letter.Box.X0 < place.X1 && letter.Box.X1 > place.X0 && letter.Box.Y0 < place.Y1 && letter.Box.Y1 > place.Y0) return false;
        }

        return true;
    }
}
