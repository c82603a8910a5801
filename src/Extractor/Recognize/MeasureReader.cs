using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>What a figure column counts, told by its headings alone (DATASET.md, "How headers map").</summary>
internal sealed record ColumnMeaning(string Measure, string Phase, int? Year, string Item, bool Declared);

/// <summary>Header paths of one block's figure columns → measure, phase and year of each.</summary>
internal sealed class MeasureReader(KnowledgeBase knowledge)
{
    /// <summary>The meaning of a column that holds no money.</summary>
    public static readonly ColumnMeaning None = new("", "", null, "", false);

    private const string Total = "total";
    private const string Final = "final";
    private const string Budget = "budget";

    /// <summary>Reads the figure columns of one block.</summary>
    /// <param name="paths">Header paths of all columns.</param>
    /// <param name="figures">The block's figure columns.</param>
    /// <param name="items">True where the columns are “三公” items.</param>
    /// <param name="identity">The document, for year and phase.</param>
    /// <param name="year">The table's year.</param>
    public Dictionary<int, ColumnMeaning> Read(
        ImmutableArray<ImmutableArray<string>> paths, List<int> figures, bool items, DocumentIdentity identity, int? year)
    {
        var result = new Dictionary<int, ColumnMeaning>();
        var shared = Shared(paths, figures);
        var slots = figures.Select(c => string.Join('/', paths[c].Where(h => !SaysOnlyPhase(h)))).Distinct().Count();
        foreach (var c in figures)
        {
            var own = paths[c].Skip(shared).ToImmutableArray();
            var item = items ? ThreePublicItem(own, paths[c]) : "";
            // a fund's column under an item: the item is the group's, the measure the fund's
            var fund = item.Length > 0 && paths[c].Length > 1 && knowledge.Items.ThreePublicItem(paths[c][^1]) is null ? knowledge.Columns.Measure(paths[c][^1]) : null;
            var (measure, known) = fund is not null ? (fund, true)
                : item.Length > 0 ? (Total, true)
                // the only figure column is the total, unless its heading may count something else than money
                : slots == 1 ? (Total, paths[c].Any(h => knowledge.Columns.IsKnown(h) || knowledge.Columns.Phase(h) is not null))
                : Measure(own, figures.Where(o => o != c).Select(o => paths[o].Skip(shared).ToImmutableArray()).ToList());
            var (columnYear, phase) = YearAndPhase(paths[c], identity, year);
            result[c] = new ColumnMeaning(measure, phase, columnYear, item, known && paths[c].Length > 0);
        }

        return Ambiguous(Widest(result));
    }

    /// <summary>A 小计 of the three items with no wider 合计 beside it is their 合计.</summary>
    private Dictionary<int, ColumnMeaning> Widest(Dictionary<int, ColumnMeaning> columns)
    {
        var (total, subtotal) = (knowledge.Items.ThreePublicTotal, knowledge.Items.ThreePublicSubtotalItem);
        if (columns.Values.Any(m => m.Item == total)) return columns;
        foreach (var (c, meaning) in columns.Where(p => p.Value.Item == subtotal).ToList()) columns[c] = meaning with { Item = total };
        return columns;
    }

    /// <summary>Two columns of one meaning contradict each other: neither is declared.</summary>
    private static Dictionary<int, ColumnMeaning> Ambiguous(Dictionary<int, ColumnMeaning> columns)
    {
        foreach (var group in columns.GroupBy(p => (p.Value.Measure, p.Value.Phase, p.Value.Year, p.Value.Item)).Where(g => g.Count() > 1).ToList())
            foreach (var (c, meaning) in group.ToList()) columns[c] = meaning with { Declared = false };
        return columns;
    }

    /// <summary>How many headings at the head of the path stand over all figure columns of the block: they say nothing.</summary>
    private static int Shared(ImmutableArray<ImmutableArray<string>> paths, List<int> figures)
    {
        if (figures.Count < 2) return 0;
        var shared = 0;
        while (figures.All(c => paths[c].Length > shared + 1 && paths[c][shared] == paths[figures[0]][shared])) shared++;
        return shared;
    }

    private (string Measure, bool Known) Measure(ImmutableArray<string> path, List<ImmutableArray<string>> others)
    {
        if (path.Length == 0) return (Total, others.Count == 0);
        var leaf = path[^1];
        var groups = path.Take(path.Length - 1).Reverse().ToList();
        if (knowledge.Columns.Measure(leaf) is { } measure)
        {
            var carried = groups.Select(g => knowledge.Columns.Carryover(g, measure)).FirstOrDefault(m => m is not null);
            return (carried ?? measure, true);
        }

        var group = groups.Select(g => knowledge.Columns.Measure(g)).FirstOrDefault(m => m is not null);
        if (knowledge.Columns.IsTotal(leaf))
            return group is not null && others.Any(o => o.Length == 1 && knowledge.Columns.IsTotal(o[0])) ? (group, true) : (Total, true);
        if (knowledge.Columns.IsSubtotal(leaf) || knowledge.Columns.IsNeutral(leaf)) return (group ?? Total, true);
        return (LabelText.Compact(string.Concat(path)), false);
    }

    private string ThreePublicItem(ImmutableArray<string> own, ImmutableArray<string> path)
    {
        for (var i = path.Length - 1; i >= 0; i--)
        {
            var heading = path[i];
            if (SaysOnlyPhase(heading)) continue;
            if (knowledge.Columns.IsSubtotal(heading))
            {
                var group = path.Take(i).Reverse().FirstOrDefault(h => !SaysOnlyPhase(h)) ?? "";
                return knowledge.Items.ThreePublicSubtotal(group) ?? "";
            }

            if (knowledge.Items.ThreePublicItem(heading) is { } item) return item;
            if (own.Length > 0 && i < path.Length - own.Length) break;
        }

        return "";
    }

    private bool SaysOnlyPhase(string heading) => knowledge.Columns.IsNeutral(heading) && knowledge.Columns.Phase(heading) is not null;

    private (int? Year, string Phase) YearAndPhase(ImmutableArray<string> path, DocumentIdentity identity, int? year)
    {
        var own = path.SelectMany(h => FiscalYear.AllIn(h)).Cast<int?>().LastOrDefault();
        var last = path.Any(knowledge.Columns.IsLastYear);
        var columnYear = path.Any(knowledge.Columns.IsOtherYear) ? null : own ?? (last ? year - 1 : year);
        var said = path.Reverse().Where(h => knowledge.Columns.Measure(h) is null).Select(h => knowledge.Columns.Phase(h)).FirstOrDefault(p => p is not null);
        if (identity.Type == Final) return (columnYear, said ?? Final);
        return (columnYear, columnYear == identity.Year ? Budget : said ?? Budget);
    }
}
