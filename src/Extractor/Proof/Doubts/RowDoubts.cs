namespace Extractor.Proof.Doubts;

/// <summary>
/// Rows of which one figure is contradicted, by another table or by a sum over its column: the label may be another row's, and then the rest of the row is
/// wrong with it, though it adds up. Totals keep their label: there it is the column that is in doubt (<see cref="ColumnDoubts"/>).
/// </summary>
internal static class RowDoubts
{
    /// <summary>The figures of such rows.</summary>
    /// <param name="tables">The tables of a document.</param>
    /// <param name="isContradicted">True for a figure that is contradicted so.</param>
    public static IEnumerable<int> Of(IEnumerable<FigureTable> tables, Func<int, bool> isContradicted)
    {
        foreach (var table in tables)
            foreach (var row in table.Figures.Where(f => table.RowOf(f).Role == RowRole.Item).GroupBy(f => f.Row).Where(g => g.Any(f => isContradicted(f.Id))))
                foreach (var figure in row) yield return figure.Id;
    }

    /// <summary>
    /// Figures that an identity leaves alone which is not always true, but true nearly everywhere in the document: where it fails for one row among many, the
    /// row may stand under another's label.
    /// </summary>
    /// <param name="cross">The identities between tables, also those that accuse nobody.</param>
    public static IEnumerable<int> Exceptions(IEnumerable<Equation> cross)
    {
        foreach (var identity in cross.Where(e => !e.Accuses && e.IsSubstantial).GroupBy(e => e.Identity, StringComparer.Ordinal))
        {
            var failing = identity.Where(e => e.Verdict == Verdict.Fails).ToList();
            if (failing.Count == 0 || failing.Count * Most > identity.Count() - failing.Count) continue;
            foreach (var member in failing.SelectMany(e => e.Members)) yield return member.Node;
        }
    }

    /// <summary>So many must hold for each that fails.</summary>
    private const int Most = 3;
}
