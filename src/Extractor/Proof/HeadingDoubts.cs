namespace Extractor.Proof;

/// <summary>
/// Tables in which the sum over a row fails again and again: their headings stand over other columns than their own. The columns add up all the same, and
/// would clear every row of what its sum accuses it of.
/// </summary>
internal static class HeadingDoubts
{
    /// <summary>One row that fails is a misprint; so many are a heading.</summary>
    private const int Fewest = 2;

    /// <summary>The figures of the columns that such a sum joins.</summary>
    /// <param name="tables">The tables of a document.</param>
    /// <param name="equations">All identities.</param>
    public static IEnumerable<int> Of(IEnumerable<FigureTable> tables, IEnumerable<Equation> equations)
    {
        var rows = equations.Where(e => e is { Kind: EvidenceKind.Row, IsSubstantial: true }).ToLookup(e => e.Left.Node);
        foreach (var table in tables)
        {
            var byId = table.Figures.ToDictionary(f => f.Id);
            foreach (var sum in table.Figures.SelectMany(f => rows[f.Id]).GroupBy(e => (e.Identity, byId[e.Left.Node].Column)))
            {
                var failing = sum.Count(e => e.Verdict == Verdict.Fails);
                if (failing < Fewest || failing * 2 <= sum.Count()) continue;
                var columns = sum.SelectMany(e => e.Members).Where(m => byId.ContainsKey(m.Node)).Select(m => byId[m.Node].Column).ToHashSet();
                foreach (var figure in table.Figures.Where(f => columns.Contains(f.Column))) yield return figure.Id;
            }
        }
    }
}
