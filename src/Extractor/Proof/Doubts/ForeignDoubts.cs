namespace Extractor.Proof.Doubts;

/// <summary>
/// Figures that another print of the same row does not confirm, while what it prints stands under another heading of the row, or under another label of the
/// column: the headings or the labels may have changed places. The other print alone would not say so, since it may be of other money.
/// </summary>
internal static class ForeignDoubts
{
    private const string Total = "total";

    /// <summary>A document with more totals is a book of many offices' tables, of which none prints another's money.</summary>
    private const int MostTotals = 200;

    /// <summary>Columns in which a total stands that another table prints under another heading.</summary>
    /// <param name="tables">The tables of a document, without those of inferred types.</param>
    public static IEnumerable<int> Headings(IReadOnlyList<FigureTable> tables)
    {
        var totals = tables.Where(t => !t.IsTypeInferred).SelectMany(t => t.Figures.Where(f => f.Yuan != 0m && t.RowOf(f).Role == RowRole.GrandTotal && f.Item == t.RowOf(f).Item).Select(f => (Table: t, Figure: f)))
            .GroupBy(p => (p.Table.Number, p.Figure.Row, p.Figure.Phase, p.Figure.Year)).Select(g => (g.First().Table, Figures: g.Select(p => p.Figure).ToList())).ToList();
        if (totals.Count > MostTotals) yield break;
        foreach (var (table, row) in totals)
        {
            foreach (var (other, peers) in totals.Where(t => t.Table.Number != table.Number && t.Table.Unit == table.Unit && t.Figures[0].Phase == row[0].Phase && t.Figures[0].Year == row[0].Year))
            {
                foreach (var own in row.Where(f => f.Measure != Total))
                {
                    if (peers.FindAll(f => f.Measure == own.Measure) is not [var peer] || peer.Yuan == own.Yuan) continue;
                    var swapped = row.FindAll(f => f.Measure != own.Measure && f.Measure != Total && f.Yuan == peer.Yuan && !peers.Exists(p => p.Measure == f.Measure && p.Yuan == f.Yuan));
                    var columns = swapped.Select(f => f.Column).Append(own.Column).ToHashSet();
                    if (swapped.Count > 0) foreach (var figure in table.Figures.Where(f => columns.Contains(f.Column))) yield return figure.Id;
                }
            }
        }
    }

    /// <summary>Columns and rows in which a figure stands that the narrative states under another heading or label.</summary>
    /// <param name="meant">What the narrative states, with every figure it may mean.</param>
    public static IEnumerable<int> Stated(IEnumerable<(Statement Statement, FigureTable Table, Figure Figure)> meant)
    {
        var values = new Dictionary<int, ILookup<decimal, Figure>>();
        foreach (var (statement, table, figure) in meant.Where(m => m.Statement.Yuan != 0m && m.Statement.Yuan != m.Figure.Yuan))
        {
            if (!values.TryGetValue(table.Number, out var byValue)) values[table.Number] = byValue = table.Figures.ToLookup(f => f.Yuan);
            var elsewhere = byValue[statement.Yuan].Where(f => f.Id != figure.Id && f.Phase == figure.Phase && f.Year == figure.Year && table.RowOf(f).Side == table.RowOf(figure).Side).ToList();
            var columns = elsewhere.Where(f => f.Row == figure.Row && f.Measure != Total && figure.Measure != Total).SelectMany(f => new[] { f.Column, figure.Column }).ToHashSet();
            var rows = elsewhere.Where(f => f.Column == figure.Column && f.Row != figure.Row && table.RowOf(f).Role == table.RowOf(figure).Role && table.RowOf(f).Parent == table.RowOf(figure).Parent).SelectMany(f => new[] { f.Row, figure.Row }).ToHashSet();
            if (columns.Count + rows.Count == 0) continue;
            foreach (var doubted in table.Figures.Where(f => columns.Contains(f.Column) || rows.Contains(f.Row))) yield return doubted.Id;
        }
    }
}
