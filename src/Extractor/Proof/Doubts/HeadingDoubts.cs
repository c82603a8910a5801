namespace Extractor.Proof.Doubts;

/// <summary>
/// Columns that may stand under each other's headings: the sum over a row fails again and again, or would hold if two columns changed places. The columns add
/// up all the same, and would clear every row of what its sum accuses it of.
/// </summary>
internal static class HeadingDoubts
{
    /// <summary>One row that fails is a misprint; so many are a heading.</summary>
    private const int Fewest = 2;

    /// <summary>The figures of the columns that such a sum joins; certain where nearly every row says which two columns changed places.</summary>
    /// <param name="tables">The tables of a document.</param>
    /// <param name="equations">All identities.</param>
    public static IEnumerable<(int Figure, bool IsCertain)> Of(IEnumerable<FigureTable> tables, IEnumerable<Equation> equations)
    {
        var rows = equations.Where(e => e is { Kind: EvidenceKind.Row, IsSubstantial: true }).ToLookup(e => e.Left.Node);
        foreach (var table in tables)
        {
            var byId = table.Figures.ToDictionary(f => f.Id);
            foreach (var sum in table.Figures.SelectMany(f => rows[f.Id]).GroupBy(e => (e.Identity, byId[e.Left.Node].Column)))
            {
                // a total and its only part are equal under any headings
                var telling = sum.Where(e => e.Verdict == Verdict.Fails || !e.IsCopy).ToList();
                var failing = telling.FindAll(e => e.Verdict == Verdict.Fails);
                if (failing.Count == 0) continue;
                int ColumnOf(Term member) => byId[member.Node].Column;
                var columns = telling.SelectMany(e => e.Members).Select(ColumnOf).ToHashSet();
                var isMost = failing.Count * 2 > telling.Count;
                if ((failing.Count >= Fewest && isMost) || (isMost && failing.Exists(IsExchange)))
                {
                    var isCertain = failing.TrueForAll(IsExchange);
                    // where no exchange within the sum explains it, the stranger may be any column
                    foreach (var figure in table.Figures.Where(f => !isCertain || columns.Contains(f.Column))) yield return (figure.Id, isCertain);
                }
                else
                {
                    foreach (var member in failing.Where(IsExchange).SelectMany(e => e.Members)) yield return (member.Node, false);
                }
            }
        }
    }

    /// <summary>True where a row's sum would hold if its total and one of its parts changed places: p = t + q for t = p + q.</summary>
    private static bool IsExchange(Equation row) =>
        !row.IsCopy && row.Right.Any(p => p.Yuan - (row.Right.Sum(q => q.Yuan) - p.Yuan + row.Left.Yuan) == 0m);
}
