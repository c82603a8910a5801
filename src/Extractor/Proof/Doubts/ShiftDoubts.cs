namespace Extractor.Proof.Doubts;

/// <summary>
/// Figures that may have slipped into the column beside their own: the row it is a part of prints nothing in its column, or the rows that are parts of it print
/// nothing there, though they print figures elsewhere; or its own column lacks just this figure. A row's own sum is the same wherever its only part stands.
/// </summary>
internal static class ShiftDoubts
{
    /// <summary>The figures in doubt.</summary>
    /// <param name="tables">The tables of a document.</param>
    /// <param name="equations">All identities.</param>
    public static IEnumerable<int> Of(IReadOnlyList<FigureTable> tables, IEnumerable<Equation> equations)
    {
        var failing = equations.Where(e => e is { Kind: EvidenceKind.Column, Verdict: Verdict.Fails }).ToLookup(e => e.Left.Node);
        return tables.SelectMany(t => Misplaced(t).Concat(Missing(t, failing)));
    }

    /// <summary>
    /// The only parts of their rows' totals, where a sum over another column fails in which their row prints nothing, so that it may lack this figure and something
    /// more, or where no total knows their column.
    /// </summary>
    /// <param name="tables">The tables of a document.</param>
    /// <param name="equations">All identities.</param>
    public static IEnumerable<int> OnlyParts(IReadOnlyList<FigureTable> tables, IReadOnlyList<Equation> equations)
    {
        var copies = equations.Where(e => e is { Kind: EvidenceKind.Row, IsCopy: true, Verdict: Verdict.Holds }).ToLookup(e => e.OnlyPart.Node, e => e.Left.Node);
        var failing = equations.Where(e => e is { Kind: EvidenceKind.Column, Verdict: Verdict.Fails } && (e.Accuses || e.Withholds)).Select(e => e.Left.Node).ToHashSet();
        foreach (var table in tables)
        {
            var byId = table.Figures.ToDictionary(f => f.Id);
            var printed = table.Figures.Select(f => (f.Row, f.Measure, f.Phase, f.Year)).ToHashSet();
            var totals = table.Figures.Where(f => failing.Contains(f.Id)).ToList();
            var sums = table.Figures.Where(f => table.RowOf(f).Role is RowRole.GrandTotal or RowRole.CurrentTotal).ToLookup(f => (table.RowOf(f).Side, f.Phase, f.Year), f => f.Measure);
            bool IsUnknownToTotals(Figure figure) =>
                table.RowOf(figure).Role == RowRole.Item && sums[(table.RowOf(figure).Side, figure.Phase, figure.Year)] is var known && known.Any() && !known.Contains(figure.Measure);
            foreach (var figure in table.Figures.Where(f => f.Yuan != 0m && copies.Contains(f.Id)))
            {
                var wholes = copies[figure.Id].Where(byId.ContainsKey).Select(id => byId[id].Measure).ToHashSet();
                if (totals.Exists(t => t.Row != figure.Row && t.Phase == figure.Phase && t.Year == figure.Year && table.RowOf(t).Side == table.RowOf(figure).Side
                    && !wholes.Contains(t.Measure) && !printed.Contains((figure.Row, t.Measure, t.Phase, t.Year)))
                    || IsUnknownToTotals(figure)) yield return figure.Id;
            }
        }
    }

    private static IEnumerable<int> Misplaced(FigureTable table)
    {
        var figures = table.Figures.Where(f => f.Yuan != 0m && f.Item == table.RowOf(f).Item).ToList();
        var filled = figures.Select(f => (f.Row, f.Phase, f.Year)).ToHashSet();
        var places = figures.Select(f => (f.Row, f.Measure, f.Phase, f.Year)).ToHashSet();
        var above = Above(table);
        var below = Enumerable.Range(0, above.Length).Where(r => above[r] is not null && table.Rows[r].IsMember).ToLookup(r => above[r]!.Value);
        foreach (var figure in figures)
        {
            bool IsBlank(int row) => filled.Contains((row, figure.Phase, figure.Year)) && !places.Contains((row, figure.Measure, figure.Phase, figure.Year));
            var parts = below[figure.Row].Where(r => filled.Contains((r, figure.Phase, figure.Year))).ToList();
            if ((above[figure.Row] is { } whole && IsBlank(whole)) || (parts.Count > 0 && parts.TrueForAll(IsBlank))) yield return figure.Id;
        }
    }

    /// <summary>Figures that a sum over another column lacks, in rows that print nothing in that column.</summary>
    private static IEnumerable<int> Missing(FigureTable table, ILookup<int, Equation> failing)
    {
        var byValue = table.Figures.ToLookup(f => f.Yuan);
        var printed = table.Figures.Select(f => (f.Row, f.Column, f.Phase, f.Year)).ToHashSet();
        foreach (var total in table.Figures)
        {
            foreach (var difference in failing[total.Id].Select(e => e.Difference).Distinct())
            {
                foreach (var figure in byValue[difference].Where(f => f.Measure != total.Measure && f.Phase == total.Phase && f.Year == total.Year && !printed.Contains((f.Row, total.Column, total.Phase, total.Year)) && table.RowOf(f).Side == table.RowOf(total).Side))
                    yield return figure.Id;
            }
        }
    }

    /// <summary>For each row the one it is a part of: by code or heading, at the top the only total of its block.</summary>
    private static int?[] Above(FigureTable table)
    {
        var above = table.Rows.Select(r => r.IsNested ? null : r.Parent).ToArray();
        var isCoded = table.Rows.Any(r => r.Code.Length > 0);
        var isOfUnits = table.Rows.Any(r => r.IsUnit);
        var grand = Enumerable.Range(0, above.Length).Where(t => table.Rows[t].Role == RowRole.GrandTotal).ToList();
        for (var r = 0; r < above.Length; r++)
        {
            var row = table.Rows[r];
            if (above[r] is not null || row.Role != RowRole.Item || row.IsNested || (isOfUnits ? !row.IsUnit : isCoded && row.Code.Length == 0)) continue;
            var totals = grand.Where(t => table.Rows[t].Side == row.Side && (isCoded || isOfUnits || table.Rows[t].Block == row.Block)).ToList();
            if (totals.Count == 1) above[r] = totals[0];
        }

        return above;
    }
}
