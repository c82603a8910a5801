namespace Extractor.Proof;

/// <summary>
/// Columns whose total another table contradicts: the heading may be another column's, and then the rest of the column is wrong with it, though
/// it adds up in rows and columns.
/// </summary>
internal static class ColumnDoubts
{
    /// <summary>The figures of such columns.</summary>
    /// <param name="tables">The tables of a document.</param>
    /// <param name="isContradicted">True for a figure that another table contradicts and none confirms.</param>
    public static IEnumerable<int> Of(IEnumerable<FigureTable> tables, Func<int, bool> isContradicted)
    {
        foreach (var table in tables)
        {
            foreach (var column in table.Figures.GroupBy(f => (table.RowOf(f).Side, f.Measure, f.Phase, f.Year)))
            {
                if (!column.Any(f => table.RowOf(f).Role is RowRole.GrandTotal or RowRole.CurrentTotal && isContradicted(f.Id))) continue;
                foreach (var figure in column) yield return figure.Id;
            }
        }
    }
}
