namespace Extractor.Compare;

/// <summary>Compares the tables of offices in two years, row by row.</summary>
/// <param name="items">Which row is which.</param>
/// <param name="pair">The years.</param>
internal sealed class ChangeMaker(ItemMatcher items, YearPair pair)
{
    /// <summary>The changes of one group of offices, in the order of the later tables.</summary>
    /// <param name="offices">The offices.</param>
    /// <param name="before">What they print of the earlier year.</param>
    /// <param name="after">What they print of the later year.</param>
    /// <param name="words">What their later narratives state.</param>
    public IReadOnlyList<Change> Of(OfficeGroup offices, Books before, Books after, IReadOnlyList<StatedWord> words)
    {
        var changes = new List<Change>();
        var earlier = before.Figures.Keys.Select(k => k.Row).Distinct().ToLookup(Table);
        foreach (var table in after.Figures.Keys.Select(k => k.Row).Distinct().GroupBy(Table))
        {
            // a table that one of the years does not print says nothing of its items
            if (!earlier.Contains(table.Key)) continue;
            var (old, current) = (Measures(before, table.Key), Measures(after, table.Key));
            foreach (var link in items.Match([.. earlier[table.Key]], [.. table]))
                changes.AddRange(Rows(offices, link, before, after, old.Intersect(current)));
        }

        var ordered = changes.OrderBy(c => c.Row.Table, StringComparer.Ordinal).ThenBy(c => c.Row.Side, StringComparer.Ordinal).ThenBy(c => c.Row.Unit, StringComparer.Ordinal).ThenBy(c => c.Order)
            .ThenBy(c => c.Row.Code, StringComparer.Ordinal).ThenBy(c => c.Row.Item, StringComparer.Ordinal).ThenBy(c => c.Measure, StringComparer.Ordinal).ToList();
        return pair.Year == pair.YearBefore + 1 ? StatedWords.Put(words, ordered) : ordered;
    }

    private IEnumerable<Change> Rows(OfficeGroup offices, ItemLink link, Books before, Books after, IEnumerable<string> measures) =>
        from measure in measures
        let one = link.Before is { } b ? before.Find(b, measure) : null
        let other = link.After is { } a ? after.Find(a, measure) : null
        where (one is not null || other is not null) && ((one?.Yuan ?? 0m) != 0m || (other?.Yuan ?? 0m) != 0m)
        let known = one is null ? link with { Link = "added" } : other is null ? link with { Link = "removed" } : link
        select new Change(pair, offices, known, measure, one, other);

    private static (string Table, string Side, string Unit) Table(RowKey row) => (row.Table, row.Side, row.Unit);

    private static HashSet<string> Measures(Books books, (string Table, string Side, string Unit) table) =>
        [.. books.Figures.Keys.Where(k => Table(k.Row) == table).Select(k => k.Measure)];
}
