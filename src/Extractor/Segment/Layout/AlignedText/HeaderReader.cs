using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// The header of an aligned table. Whether a heading between lower ones heads one column or lies over several is told by what fits: every
/// way is laid over the columns, and the one that costs least is taken.
/// </summary>
internal sealed class HeaderReader(KnowledgeBase knowledge)
{
    /// <summary>More headings that may be either than any header has; each doubles the ways.</summary>
    private const int MostBetween = 6;

    /// <summary>Another way this near the best is as good.</summary>
    private const int Margin = 2;

    private const int StrangeHeading = 100;

    private readonly HeadingStacks stacks = new(knowledge);
    private readonly HeadingGroups groups = new(knowledge);

    /// <summary>Reads a header; null where its headings fit the columns in no way.</summary>
    /// <param name="header">The pieces of its lines, from the top down.</param>
    /// <param name="slots">The columns of the body.</param>
    /// <param name="rows">The body's rows in those columns.</param>
    /// <param name="kinds">What each column holds.</param>
    /// <param name="rules">The lines drawn in the header.</param>
    /// <param name="known">The headings of single columns on the page before, where the table goes on; empty for none. The same header is read the same way.</param>
    /// <param name="counters">The table's own column numbers; empty for none.</param>
    public LaidHeader? Read(IReadOnlyList<ImmutableArray<Piece>> header, ImmutableArray<ColumnSlot> slots, List<TextRow> rows, ImmutableArray<ColumnKind> kinds, HeaderRules rules, ImmutableArray<string> known, ImmutableArray<Piece> counters)
    {
        var forest = stacks.Read(header, rules);
        bool[] figures = [.. kinds.Select(k => k == ColumnKind.Figure)];
        var (apart, isFull) = (BodyRows.Apart(rows, slots.Length), rows.Exists(r => Array.TrueForAll(r.Cells, c => c.Length > 0)));
        var ways = new List<LaidHeader>();
        for (var way = 0; way < 1 << Math.Min(forest.Between.Count, MostBetween); way++)
        {
            var hidden = forest.Between.Where((_, i) => i < MostBetween && (way & (1 << i)) != 0).ToHashSet();
            var leaves = forest.Single.Where(n => !hidden.Contains(n)).Select(n => n.Copy()).ToList();
            List<HeaderNode> over = [.. forest.Over.Concat(hidden).Select(n => n.Copy())];
            if (leaves.Count > 1 && Lay(leaves, over) is { } laid) ways.Add(laid);
        }

        if (ways.Count == 0) return null;
        if (ways.FindAll(w => w.Leaves.Select(l => l.Text).SequenceEqual(known)) is { Count: > 0 } same) ways = same;
        if (CounterRow.CountsAll(counters) && ways.FindAll(w => w.Leaves.Count == counters.Length) is { Count: > 0 } fitting) ways = fitting;
        var best = ways.MinBy(w => w.Cost)!;
        return best with { IsDoubtful = best.IsDoubtful || ways.Exists(w => w != best && w.Cost - best.Cost < Margin && !AreSame(w, best)) };

        LaidHeader? Lay(List<HeaderNode> leaves, List<HeaderNode> over)
        {
            // as many numbers as headings leave only one way
            var numbered = leaves.Count == counters.Length ? CounterRow.Under(counters, slots) : null;
            if (HeadingAlignment.Of(leaves, slots, apart, figures, isFull, numbered) is not { } heading) return null;
            var (to, count) = Order(leaves, heading.Heading);
            var under = leaves.Select((_, h) => Enumerable.Range(0, slots.Length).Where(s => heading.Heading[s] == h).ToList()).ToList();
            CellEdges.Set(leaves, [.. under.Select(u => u.Count == 0 ? (ColumnSlot?)null : new ColumnSlot(u.Min(s => slots[s].X0), u.Max(s => slots[s].X1)))], [.. under.Select(u => u.Exists(s => figures[s]))]);
            return groups.Build(leaves, over, rules) is { } tree ? new LaidHeader(leaves, tree.Roots, to, count, heading.Cost + tree.Cost + Strange(leaves), heading.IsDoubtful) : null;
        }
    }

    /// <summary>True where every column has the same heading under the same ones in both.</summary>
    private static bool AreSame(LaidHeader one, LaidHeader other) =>
        one.Count == other.Count && one.To.SequenceEqual(other.To) && one.Leaves.Select(l => (l.Columns, l.Text)).SequenceEqual(other.Leaves.Select(l => (l.Columns, l.Text)))
        && HeaderLines.Of(one.Roots, one.Count).SelectMany(r => r.Cells).SequenceEqual(HeaderLines.Of(other.Roots, other.Count).SelectMany(r => r.Cells));

    /// <summary>What headings cost that can't be what they are read as: 科目编码 between its own parts 类 and 款 lies over them.</summary>
    private int Strange(List<HeaderNode> leaves)
    {
        var roles = leaves.Select(l => knowledge.Columns.Role(l.Text)).ToList();
        return StrangeHeading * Enumerable.Range(1, Math.Max(0, leaves.Count - 2)).Count(i => roles[i] is "code" or "label" && IsPart(roles[i - 1]) && IsPart(roles[i + 1]));

        static bool IsPart(string? role) => role is "class_part" or "group_part" or "item_part";
    }

    /// <summary>The columns of the table, those with headings and those without in order of place; gives each heading its column.</summary>
    private static (ImmutableArray<int> To, int Count) Order(List<HeaderNode> leaves, ImmutableArray<int> heading)
    {
        var to = ImmutableArray.CreateBuilder<int>(heading.Length);
        var (count, next) = (0, 0);
        foreach (var h in heading)
        {
            if (h >= 0 && h < next)
            {
                to.Add(count - 1);
                continue;
            }

            for (; next <= h; next++) leaves[next].Columns = (count, count++);
            to.Add(h < 0 ? count++ : count - 1);
        }

        for (; next < leaves.Count; next++) leaves[next].Columns = (count, count++);
        return (to.ToImmutable(), count);
    }
}

/// <summary>Headings laid over the columns of a table.</summary>
/// <param name="Leaves">Those of single columns, which know theirs.</param>
/// <param name="Roots">The tree of all, from the left.</param>
/// <param name="To">For each column that the body shows its column in the table.</param>
/// <param name="Count">Number of columns; some may hold nothing.</param>
/// <param name="Cost">How badly they fit: only ranks.</param>
/// <param name="IsDoubtful">True where another way is as good.</param>
internal sealed record LaidHeader(List<HeaderNode> Leaves, List<HeaderNode> Roots, ImmutableArray<int> To, int Count, int Cost, bool IsDoubtful);
