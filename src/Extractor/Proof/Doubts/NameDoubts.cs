using Extractor.Knowledge;

namespace Extractor.Proof.Doubts;

/// <summary>
/// Rows without codes whose names are known, and stand under one that is not theirs in the classification (a 项 over its own 款): the labels may have changed
/// places. Sums of a list that only figures nest hold with any names.
/// </summary>
internal static class NameDoubts
{
    /// <summary>The figures of both rows.</summary>
    /// <param name="knowledge">The classification.</param>
    /// <param name="tables">The tables of a document.</param>
    public static IEnumerable<int> Of(KnowledgeBase knowledge, IEnumerable<FigureTable> tables)
    {
        foreach (var table in tables)
        {
            var year = table.Figures.FirstOrDefault()?.Year;
            var rows = new HashSet<int>();
            for (var r = 0; r < table.Rows.Length; r++)
                if (table.Rows[r] is { Code.Length: 0, IsMember: true, Role: RowRole.Item, Parent: { } p } row && table.Rows[p] is { Code.Length: 0, Role: RowRole.Item } above && AreStrangers(knowledge.Codes.CodesOf(row.Item, year), knowledge.Codes.CodesOf(above.Item, year)))
                    rows.UnionWith([r, p]);
            foreach (var figure in table.Figures.Where(f => rows.Contains(f.Row))) yield return figure.Id;
        }
    }

    private static bool AreStrangers(IReadOnlyList<string> part, IReadOnlyList<string> whole) =>
        part.Count > 0 && whole.Count > 0 && !part.Any(c => whole.Any(w => c.StartsWith(w, StringComparison.Ordinal)));
}
