using Extractor.Knowledge;

namespace Extractor.Proof;

/// <summary>The figures of a document, found by table type, row and measure.</summary>
internal sealed class FigureIndex
{
    private readonly Dictionary<string, List<FigureTable>> byType;
    private readonly Dictionary<int, decimal> quanta = [];

    /// <summary>Indexes all tables of a document.</summary>
    public FigureIndex(IReadOnlyList<FigureTable> tables)
    {
        byType = tables.Where(t => t.Figures.Length > 0 && !t.IsTypeInferred).GroupBy(t => t.Type).ToDictionary(g => g.Key, g => g.ToList());
        // Trailing zeros are dropped in places (25 beside 21.56): the finest digit of a table is that of all its figures.
        foreach (var table in tables)
        {
            if (table.Figures.Length > 0) quanta[table.Number] = table.Figures.Min(f => f.Quantum);
        }
    }

    /// <summary>The table of a type, or null where there is none or several (units strung together).</summary>
    public FigureTable? Only(string type) => byType.TryGetValue(type, out var list) && list.Count == 1 ? list[0] : null;

    /// <summary>A figure as a member of an identity.</summary>
    public Term Term(FigureTable table, Figure figure) => new(figure.Id, figure.Yuan, quanta[table.Number]);

    /// <summary>Figures of the totals (grand or of the current year) of a table that fit a side and a measure.</summary>
    public static IEnumerable<Figure> Totals(FigureTable table, string side, string measure) =>
        table.Figures.Where(f => f.Measure == measure && table.RowOf(f) is { Role: RowRole.GrandTotal or RowRole.CurrentTotal } row
            && (side.Length == 0 || row.Side == side));

    /// <summary>The grand total of a measure, or null where there is none or several.</summary>
    public static Figure? GrandTotal(FigureTable table, string side, string measure, string phase, int? year)
    {
        var found = table.Figures.Where(f => f.Measure == measure && f.Phase == phase && f.Year == year && table.RowOf(f) is { Role: RowRole.GrandTotal } row
            && (side.Length == 0 || row.Side == side)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The totals a selector names, in the one table of its type.</summary>
    public (FigureTable? Table, List<Figure> Figures) Select(Selector selector)
    {
        var table = Only(selector.Table);
        return (table, table is null ? [] : [.. Totals(table, selector.Side, selector.Measure)]);
    }
}
