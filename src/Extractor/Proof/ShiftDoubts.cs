namespace Extractor.Proof;

/// <summary>
/// Figures that may have slipped into the column beside their own: the row it is a part of prints nothing in its column, or the rows that are parts of it print
/// nothing there, though they print figures elsewhere. A row's own sum is the same wherever its only part stands.
/// </summary>
internal static class ShiftDoubts
{
    /// <summary>The figures in doubt.</summary>
    /// <param name="tables">The tables of a document.</param>
    public static IEnumerable<int> Of(IEnumerable<FigureTable> tables) => tables.SelectMany(Of);

    private static IEnumerable<int> Of(FigureTable table)
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

    /// <summary>For each row the one it is a part of: by code or heading, at the top the only total over rows with codes.</summary>
    private static int?[] Above(FigureTable table)
    {
        var above = table.Rows.Select(r => r.IsNested ? null : r.Parent).ToArray();
        var totals = Enumerable.Range(0, above.Length).Where(r => table.Rows[r].Role == RowRole.GrandTotal).ToList();
        if (totals.Count != 1 || table.Rows.Any(r => r.IsUnit)) return above;
        for (var r = 0; r < above.Length; r++)
            if (above[r] is null && table.Rows[r].Code.Length > 0 && table.Rows[r].Side == table.Rows[totals[0]].Side) above[r] = totals[0];
        return above;
    }
}
