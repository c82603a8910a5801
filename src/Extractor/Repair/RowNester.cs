using System.Collections.Immutable;
using System.Globalization;
using Extractor.Proof;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>
/// Finds which row is a part of which in tables that print neither codes, nor numbering, nor indents for it: by the only nesting of the rows
/// in which every sum holds from the total down (<see cref="NestedSums"/>). No figure is changed; the tree is told in repairs.csv.
/// </summary>
internal static class RowNester
{
    private const string Kind = "rows_nested";
    private const string Evidence = "of all ways to nest the rows this is the only one in which every heading is the sum of its parts and the outermost rows add up to the total";

    /// <summary>Nests the rows of a table where what is printed leaves their structure open.</summary>
    /// <param name="table">The table.</param>
    /// <param name="repairs">Receives one repair for each list that was nested.</param>
    public static FigureTable Nest(FigureTable table, List<Repair> repairs)
    {
        var rows = table.Rows.ToBuilder();
        foreach (var column in MainColumns(table))
        {
            if (TotalOf(table, column) is not { } total) continue;
            var items = column.Where(f => table.RowOf(f) is { Role: RowRole.Item, IsMember: true } && f.Yuan != 0m && (table.RowOf(total).Role == RowRole.GrandTotal || f.Row < total.Row)).OrderBy(f => f.Row).ToList();
            if (AddsUp(table, items, total) || Tree(items, total) is not { } parents || !IsOfCodes(table, items, parents)) continue;
            for (var i = 0; i < items.Count; i++) rows[items[i].Row] = rows[items[i].Row] with { Parent = parents[i].Parent is { } p ? items[p].Row : null, IsMember = parents[i].IsCertain, IsNested = true };
            repairs.Add(new Repair(Kind, "", Text(items.Count) + " rows, " + Text(parents.Count(p => p.Parent is not null)) + " of them parts", Evidence, total.Place, table.Number));
        }

        return table with { Rows = rows.ToImmutable() };
    }

    /// <summary>For each side and block its fullest column: the tree is read there, and the other columns must bear it out.</summary>
    private static IEnumerable<List<Figure>> MainColumns(FigureTable table) =>
        table.Figures.Where(f => f.Item == table.RowOf(f).Item).GroupBy(f => (table.RowOf(f).Side, table.RowOf(f).Block))
            .Select(g => g.GroupBy(f => f.Column).OrderByDescending(c => c.Count()).ThenBy(c => c.Key).First().GroupBy(f => f.Row).Select(r => r.First()).ToList());

    /// <summary>The only total of the current year under its items, else the only grand total.</summary>
    private static Figure? TotalOf(FigureTable table, List<Figure> column)
    {
        var items = column.Where(f => table.RowOf(f).Role == RowRole.Item).Select(f => f.Row).DefaultIfEmpty(int.MaxValue).Min();
        var current = column.Where(f => table.RowOf(f).Role == RowRole.CurrentTotal).ToList();
        if (current.Count > 0) return current.Count == 1 && current[0].Row > items ? current[0] : null;
        var grand = column.Where(f => table.RowOf(f).Role == RowRole.GrandTotal).ToList();
        return grand.Count == 1 && !column.Exists(f => table.RowOf(f).Role is RowRole.Carry) ? grand[0] : null;
    }

    /// <summary>True where the structure as printed accounts for the total: nothing is left open.</summary>
    private static bool AddsUp(FigureTable table, List<Figure> items, Figure total) =>
        items.Where(f => table.RowOf(f).Parent is null).Sum(f => f.Yuan) == total.Yuan;

    /// <summary>The parents, headings before their parts or, where that fails, after them.</summary>
    private static ImmutableArray<NestedRow>? Tree(List<Figure> items, Figure total)
    {
        var values = items.ConvertAll(f => f.Yuan);
        if (NestedSums.Of(values, total.Yuan) is { } before) return before;
        values.Reverse();
        return NestedSums.Of(values, total.Yuan) is { } after ? [.. after.Reverse().Select(r => r with { Parent = values.Count - 1 - r.Parent })] : null;
    }

    /// <summary>True where no row stands under one whose code is not the beginning of its own: what is printed goes before what the figures would bear.</summary>
    private static bool IsOfCodes(FigureTable table, List<Figure> items, ImmutableArray<NestedRow> parents)
    {
        for (var i = 0; i < items.Count; i++)
            if (parents[i].Parent is { } p && table.RowOf(items[i]).Code is { Length: > 0 } code && table.RowOf(items[p]).Code is { Length: > 0 } above && !code.StartsWith(above, StringComparison.Ordinal)) return false;
        return true;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
