using Extractor.Ingest;

namespace Extractor.Segment.Layout;

/// <summary>Tables whose cells are drawn.</summary>
internal static class RuledGrids
{
    /// <summary>Rows and columns narrower than this hold no text: the space between double lines, points.</summary>
    private const double LeastSide = 3.5;

    /// <summary>Where less than this share of the cells holds text, the lines are a chart's.</summary>
    private const double Filled = 0.2;

    /// <summary>Finds them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="free">Takes the letters that stand in none of them.</param>
    public static List<LayoutGrid> Of(DrawnPage page, List<DrawnLetter> free)
    {
        var read = RuledLetters.Of(page);
        free.AddRange(read.Free);
        return [.. read.Tables.Select((t, i) => Grid(t, read.Held[i])).OfType<LayoutGrid>()];
    }

    private static LayoutGrid? Grid(RuledTable table, Dictionary<int, List<DrawnLetter>> held)
    {
        var refined = new RefinedGrid(table, held);
        return refined.IsTable && refined.Filled >= Filled * table.Cells ? refined.ToGrid(LeastSide) : null;
    }
}
