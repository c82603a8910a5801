using Extractor.Ingest;

namespace Extractor.Corrupt.Documents;

/// <summary>A page parted in two.</summary>
internal static class PartedPage
{
    /// <summary>Where what goes on begins on its page, points from the top.</summary>
    private const double Margin = 60;

    /// <summary>A document in which what stands below a height goes on at the top of a page of its own; a table that is cut is closed and opened by a line.</summary>
    /// <param name="source">The pages.</param>
    /// <param name="page">Number of the one that is parted.</param>
    /// <param name="at">The height, points from the top.</param>
    public static Source At(Source source, int page, double at) => source with
    {
        Pages = source.Pages + 1,
        Drawn = [.. source.Drawn.SelectMany<DrawnPage, DrawnPage>(p => p.Number < page ? [p] : p.Number > page ? [p with { Number = p.Number + 1 }] : [Upper(p, at), Lower(p, at)])],
    };

    private static DrawnPage Upper(DrawnPage page, double at) => page with
    {
        Letters = [.. page.Letters.Where(l => l.Middle() <= at)],
        Rulings = [.. page.Rulings.Where(r => Top(r) <= at).Select(r => r.IsHorizontal ? r : r with { To = Math.Min(r.To, at) }), .. Cut(page, at)],
    };

    private static DrawnPage Lower(DrawnPage page, double at) => page with
    {
        Number = page.Number + 1,
        Letters = [.. page.Letters.Where(l => l.Middle() > at).Select(l => l.Moved(0, Margin - at))],
        Rulings = [.. page.Rulings.Where(r => (r.IsHorizontal ? r.At : r.To) > at).Select(r => r.IsHorizontal ? r : r with { From = Math.Max(r.From, at) }).Concat(Cut(page, at)).Select(r => Raised(r, at - Margin))],
    };

    /// <summary>The line along the cut, from the first to the last ruling that goes down through it.</summary>
    private static IEnumerable<Ruling> Cut(DrawnPage page, double at)
    {
        var down = page.Rulings.Where(r => !r.IsHorizontal && r.From < at && r.To > at).Select(r => r.At).ToList();
        return down.Count < 2 ? [] : [new Ruling(true, at, down.Min(), down.Max())];
    }

    private static Ruling Raised(Ruling ruling, double by) => ruling.IsHorizontal ? ruling with { At = ruling.At - by } : ruling with { From = ruling.From - by, To = ruling.To - by };

    private static double Top(Ruling ruling) => ruling.IsHorizontal ? ruling.At : ruling.From;
}
