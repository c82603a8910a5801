using Extractor.Ingest;

namespace Extractor.Segment.Layout;

/// <summary>The ruled tables of a page with the letters in each cell, and the letters that stand in none.</summary>
internal sealed class RuledLetters
{
    /// <summary>The middle of a letter's body, in font sizes over its base line.</summary>
    private const double Body = 0.35;

    private RuledLetters(List<RuledTable> tables)
    {
        Tables = tables;
        Held = [.. tables.Select(_ => new Dictionary<int, List<DrawnLetter>>())];
    }

    /// <summary>The tables, the innermost first: a frame around a page must not swallow the tables in it.</summary>
    public IReadOnlyList<RuledTable> Tables { get; }

    /// <summary>For each table the letters of its cells.</summary>
    public IReadOnlyList<Dictionary<int, List<DrawnLetter>>> Held { get; }

    /// <summary>Grids that leave lines out; they hold no letters.</summary>
    public List<RuledTable> Open { get; } = [];

    /// <summary>The letters in no table.</summary>
    public List<DrawnLetter> Free { get; } = [];

    /// <summary>Finds the tables of a page and deals its letters out.</summary>
    public static RuledLetters Of(DrawnPage page) => Of(page, RuledTable.AllOn(page));

    /// <summary>Finds the tables of a page that are wholly ruled: where lines are left out, the letters are free and the lines only help.</summary>
    /// <param name="page">The page.</param>
    /// <param name="partly">Tells those that leave lines out.</param>
    public static RuledLetters Of(DrawnPage page, PartRuled partly)
    {
        var all = Of(page);
        List<RuledTable> open = [.. all.Tables.Where((t, i) => partly.Is(t, all.Held[i]))];
        if (open.Count == 0) return all;
        var whole = Of(page, all.Tables.Where(t => !open.Contains(t)));
        whole.Open.AddRange(open);
        return whole;
    }

    /// <summary>Deals the letters of a page out to tables.</summary>
    private static RuledLetters Of(DrawnPage page, IEnumerable<RuledTable> tables)
    {
        var result = new RuledLetters([.. tables.OrderBy(t => (t.Bounds.X1 - t.Bounds.X0) * (t.Bounds.Y1 - t.Bounds.Y0))]);
        foreach (var letter in page.Letters) result.Add(letter);
        return result;
    }

    private void Add(DrawnLetter letter)
    {
        var (x, y) = ((letter.Box.X0 + letter.Box.X1) / 2, letter.Baseline - (letter.Size * Body));
        for (var i = 0; i < Tables.Count; i++)
        {
            var cell = Tables[i].CellAt(x, y);
            if (cell < 0) continue;
            if (Held[i].TryGetValue(cell, out var letters)) letters.Add(letter);
            else Held[i][cell] = [letter];
            return;
        }

        Free.Add(letter);
    }
}
