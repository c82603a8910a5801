namespace Extractor.Proof;

/// <summary>Rows that stand in a table twice, alike in label and in every figure: a page may have been read twice, and money would count double.</summary>
internal static class DoubleDoubts
{
    /// <summary>One row may be printed twice with reason; so many are a page.</summary>
    private const int Fewest = 2;

    /// <summary>The figures of such rows.</summary>
    /// <param name="tables">The tables of a document.</param>
    public static IEnumerable<int> Of(IEnumerable<FigureTable> tables)
    {
        foreach (var table in tables)
        {
            var rows = table.Figures.GroupBy(f => f.Row).Where(g => g.Any(f => f.Yuan != 0m)).ToLookup(g => Print(table, g), StringComparer.Ordinal);
            var doubled = rows.Where(r => r.Count() > 1).ToList();
            if (doubled.Count < Fewest) continue;
            foreach (var figure in doubled.SelectMany(r => r).SelectMany(f => f)) yield return figure.Id;
        }
    }

    private static string Print(FigureTable table, IGrouping<int, Figure> figures)
    {
        var row = table.Rows[figures.Key];
        return string.Join('|', figures.OrderBy(f => f.Column).Select(f => f.Column + "=" + f.Yuan).Prepend(row.Block + row.CodeFunction + "/" + row.Code + row.UnitCode + row.UnitName + row.Item));
    }
}
