namespace Extractor.Proof.Doubts;

/// <summary>
/// Columns whose total another table contradicts: the heading may be another column's, and then the rest of the column is wrong with it, though
/// it adds up in rows and columns.
/// </summary>
internal static class ColumnDoubts
{
    /// <summary>The figures of such columns.</summary>
    /// <param name="tables">The tables of a document.</param>
    /// <param name="equations">All identities.</param>
    /// <param name="isContradicted">True for a figure that another table contradicts and none confirms.</param>
    public static IEnumerable<int> Of(IEnumerable<FigureTable> tables, IEnumerable<Equation> equations, Func<int, bool> isContradicted)
    {
        var failing = equations.Where(e => e is { Kind: EvidenceKind.Cross, Accuses: true, Verdict: Verdict.Fails }).SelectMany(e => e.Members.Select(m => (m.Node, Wanted: e.Wanted(m)))).ToLookup(p => p.Node, p => p.Wanted);
        foreach (var table in tables)
        {
            foreach (var column in table.Figures.GroupBy(f => (table.RowOf(f).Side, f.Measure, f.Phase, f.Year)))
            {
                var totals = column.Where(f => table.RowOf(f).Role is RowRole.GrandTotal or RowRole.CurrentTotal && isContradicted(f.Id)).ToList();
                if (totals.Count == 0) continue;
                foreach (var figure in column) yield return figure.Id;
                // what the other table asks for stands in the column of another heading
                var others = table.Figures.Where(f => totals.Exists(t => t.Row == f.Row && t.Id != f.Id && failing[t.Id].Contains(f.Yuan))).Select(f => f.Column).ToHashSet();
                foreach (var figure in table.Figures.Where(f => others.Contains(f.Column))) yield return figure.Id;
            }
        }
    }
}
