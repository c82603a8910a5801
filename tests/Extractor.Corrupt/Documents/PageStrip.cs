using Extractor.Ingest;

namespace Extractor.Corrupt.Documents;

/// <summary>Room made on a page.</summary>
internal static class PageStrip
{
    /// <summary>A page with a blank strip across it: what stands below moves down, lines that cross it grow.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">Where the strip begins, points from the top.</param>
    /// <param name="height">Its height.</param>
    public static DrawnPage Opened(DrawnPage page, double at, double height)
    {
        return page with
        {
            Height = page.Height + height,
            Letters = [.. page.Letters.Select(l => l.Middle() > at ? l.Moved(0, height) : l)],
            Rulings = [.. page.Rulings.Select(r => r.IsHorizontal ? r with { At = Down(r.At) } : r with { From = Down(r.From), To = Down(r.To) })],
        };

        double Down(double y) => y > at ? y + height : y;
    }
}
