namespace Extractor.Proof.Doubts;

/// <summary>
/// Rows that may stand under each other's labels: a sum over a column fails, and would hold if two of its figures changed places. Where both are parts of one
/// sum that holds, that sum holds either way and clears neither.
/// </summary>
internal static class LabelDoubts
{
    /// <summary>A table in which more sums fail is misread in its structure; two labels do not explain it.</summary>
    private const int MostFailing = 40;

    /// <summary>Figures of one value that are looked at.</summary>
    private const int MostNear = 16;

    /// <summary>The figures of both rows.</summary>
    /// <param name="tables">The tables of a document.</param>
    /// <param name="equations">All identities.</param>
    public static IEnumerable<int> Of(IEnumerable<FigureTable> tables, IEnumerable<Equation> equations)
    {
        var failing = equations.Where(e => e is { Kind: EvidenceKind.Column, Verdict: Verdict.Fails } && (e.Accuses || e.Withholds)).ToLookup(e => e.Left.Node);
        foreach (var table in tables)
        {
            var byColumn = table.Figures.GroupBy(f => (f.Column, f.Phase, f.Year, table.RowOf(f).Side)).ToDictionary(g => g.Key, g => g.OrderBy(f => f.Yuan).ToList());
            var byId = table.Figures.ToDictionary(f => f.Id);
            foreach (var equation in table.Figures.SelectMany(f => failing[f.Id]).Take(MostFailing))
            {
                var total = byId[equation.Left.Node];
                var rows = Exchanges(equation, byColumn[(total.Column, total.Phase, total.Year, table.RowOf(total).Side)]).SelectMany(p => new[] { byId[p.One].Row, byId[p.Other].Row }).ToHashSet();
                foreach (var figure in table.Figures.Where(f => rows.Contains(f.Row))) yield return figure.Id;
            }

            var outgrown = Outgrown(table);
            foreach (var figure in table.Figures.Where(f => outgrown.Contains(f.Row))) yield return figure.Id;
        }
    }

    /// <summary>Totals smaller than one of their items, and those items; where sums are of nothing but gains.</summary>
    private static HashSet<int> Outgrown(FigureTable table)
    {
        var found = new HashSet<int>();
        foreach (var column in table.Figures.GroupBy(f => (f.Column, f.Phase, f.Year, table.RowOf(f).Side, table.RowOf(f).Block)).Where(g => g.All(f => f.Yuan >= 0m)))
        {
            if (column.Where(f => table.RowOf(f).Role == RowRole.GrandTotal && f.Item == table.RowOf(f).Item).ToList() is not [var total]) continue;
            var larger = column.Where(f => f.Yuan > total.Yuan + total.Quantum && f.Item == table.RowOf(f).Item).Select(f => f.Row).ToList();
            if (larger.Count > 0) found.UnionWith(larger.Append(total.Row));
        }

        return found;
    }

    /// <summary>Every pair of figures, one at least a member, whose exchange makes the sum hold within rounding.</summary>
    private static IEnumerable<(int One, int Other)> Exchanges(Equation equation, List<Figure> byValue)
    {
        var (difference, slack, parts) = (equation.Difference, equation.Members.Sum(m => m.Quantum) / 2m, equation.Right.Select(m => m.Node).ToHashSet());
        // a part for a figure outside of the sum, the total for one outside, the total for a part
        foreach (var part in equation.Right)
            foreach (var figure in Near(byValue, part.Yuan + difference, slack))
                if (figure.Id != equation.Left.Node && !parts.Contains(figure.Id)) yield return (part.Node, figure.Id);
        foreach (var figure in Near(byValue, equation.Left.Yuan - difference, slack))
            if (figure.Id != equation.Left.Node && !parts.Contains(figure.Id)) yield return (equation.Left.Node, figure.Id);
        foreach (var figure in Near(byValue, equation.Left.Yuan - (difference / 2m), slack / 2m))
            if (parts.Contains(figure.Id)) yield return (equation.Left.Node, figure.Id);
    }

    /// <summary>The figures, sorted by value, that differ from a value by no more than a slack; not more than matter.</summary>
    private static IEnumerable<Figure> Near(List<Figure> byValue, decimal value, decimal slack)
    {
        var (low, high) = (0, byValue.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byValue[middle].Yuan < value - slack) low = middle + 1;
            else high = middle;
        }

        return byValue.Skip(low).Take(MostNear).TakeWhile(f => f.Yuan <= value + slack);
    }
}
