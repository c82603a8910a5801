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
        var tables = RuledTable.AllOn(page).OrderBy(t => (t.Bounds.X1 - t.Bounds.X0) * (t.Bounds.Y1 - t.Bounds.Y0)).ToList();
        var held = tables.Select(_ => new Dictionary<int, List<DrawnLetter>>()).ToList();
        foreach (var letter in page.Letters)
        {
            var (x, y) = ((letter.Box.X0 + letter.Box.X1) / 2, letter.Baseline - (letter.Size * 0.35));
            var at = tables.FindIndex(t => t.CellAt(x, y) >= 0);
            if (at < 0) free.Add(letter);
            else if (held[at].TryGetValue(tables[at].CellAt(x, y), out var letters)) letters.Add(letter);
            else held[at][tables[at].CellAt(x, y)] = [letter];
        }

        return [.. tables.Select((t, i) => Grid(t, held[i])).OfType<LayoutGrid>()];
    }

    private static LayoutGrid? Grid(RuledTable table, Dictionary<int, List<DrawnLetter>> held)
    {
        var refined = new RefinedGrid(table, held);
        return refined.IsTable && refined.Filled >= Filled * table.Cells ? refined.ToGrid(LeastSide) : null;
    }
}
