namespace Extractor.Proof.Doubts;

/// <summary>
/// Rows that stand in a table twice, alike in label and in every figure: a page may have been read twice, and money would count double. Two purchases of paper
/// at one price may also be two: the total tells, and where it does not, whether rows come again in one order.
/// </summary>
internal static class DoubleDoubts
{
    /// <summary>One row may be printed twice with reason.</summary>
    private const int FewestRows = 2;

    /// <summary>So many rows that follow each other in two places are a page, not chance.</summary>
    private const int FewestInARow = 3;

    /// <summary>The figures of such rows.</summary>
    /// <param name="tables">The tables of a document.</param>
    public static IEnumerable<int> Of(IEnumerable<FigureTable> tables) => tables.SelectMany(Of);

    private static IEnumerable<int> Of(FigureTable table)
    {
        var prints = table.Figures.GroupBy(f => f.Row).Where(g => g.Any(f => f.Yuan != 0m)).OrderBy(g => g.Key).Select(g => (Row: g.Key, Print: Print(table, g))).ToList();
        var doubled = prints.GroupBy(p => p.Print, StringComparer.Ordinal).Where(g => g.Count() > 1).SelectMany(g => g.Skip(1)).Select(p => p.Row).ToHashSet();
        if (doubled.Count < FewestRows || !(CountsOnce(table, doubled) ?? IsABlock(prints))) yield break;
        var names = prints.Where(p => doubled.Contains(p.Row)).Select(p => p.Print).ToHashSet(StringComparer.Ordinal);
        var all = prints.Where(p => names.Contains(p.Print)).Select(p => p.Row).ToHashSet();
        foreach (var figure in table.Figures.Where(f => all.Contains(f.Row))) yield return figure.Id;
    }

    /// <summary>True where the total is the sum of the top rows without the second prints, false where it is that with them, null where it is neither.</summary>
    private static bool? CountsOnce(FigureTable table, HashSet<int> doubled)
    {
        foreach (var column in table.Figures.GroupBy(f => (f.Column, f.Phase, f.Year, table.RowOf(f).Side)).OrderByDescending(g => g.Count()))
        {
            if (column.Where(f => table.RowOf(f).Role == RowRole.GrandTotal).Select(f => f.Yuan).Distinct().ToList() is not [var total]) continue;
            var items = column.Where(f => table.RowOf(f) is { Role: RowRole.Item, Parent: null, IsMember: true }).ToList();
            var slack = items.Count == 0 ? 0m : items.Max(f => f.Quantum) * items.Count / 2m;
            if (Math.Abs(items.Sum(f => f.Yuan) - total) <= slack) return false;
            if (Math.Abs(items.Where(f => !doubled.Contains(f.Row)).Sum(f => f.Yuan) - total) <= slack) return true;
        }

        return null;
    }

    private static bool IsABlock(List<(int Row, string Print)> prints)
    {
        var blocks = Enumerable.Range(0, Math.Max(0, prints.Count - FewestInARow + 1)).Select(i => (At: i, Text: string.Join('\n', prints.Skip(i).Take(FewestInARow).Select(p => p.Print))));
        return blocks.GroupBy(b => b.Text, StringComparer.Ordinal).Any(g => g.Max(b => b.At) - g.Min(b => b.At) >= FewestInARow);
    }

    private static string Print(FigureTable table, IGrouping<int, Figure> figures)
    {
        var row = table.Rows[figures.Key];
        return string.Join('|', figures.OrderBy(f => f.Column).Select(f => f.Column + "=" + f.Yuan).Prepend(row.Block + row.CodeFunction + "/" + row.Code + row.UnitCode + row.UnitName + row.Item));
    }
}
