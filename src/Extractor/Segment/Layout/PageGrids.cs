using Extractor.Ingest;

namespace Extractor.Segment.Layout;

/// <summary>Every table on a page, however it is ruled.</summary>
internal static class PageGrids
{
    /// <summary>The tables from the top down.</summary>
    public static List<LayoutGrid> Of(DrawnPage page)
    {
        var free = new List<DrawnLetter>();
        var grids = RuledGrids.Of(page, free);
        grids.AddRange(TextTableFinder.Of(free, page.Rulings));
        return [.. grids.OrderBy(g => g.Box.Y0).ThenBy(g => g.Box.X0)];
    }
}
