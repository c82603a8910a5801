using Extractor.Knowledge;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Which columns a heading over several columns covers: those it is centred over, storey by storey from the bottom up.</summary>
internal sealed class HeadingGroups(KnowledgeBase knowledge)
{
    /// <summary>What it costs (doubled columns) to leave a heading under no group where one could cover it.</summary>
    private const int Uncovered = 3;

    /// <summary>What it costs to cover one heading only: such a pair is a heading of two storeys, which is rare.</summary>
    private const int Alone = 6;

    /// <summary>What that costs for one printed in the lower half of the header: nothing but a group can stand over it.</summary>
    private const int Hanging = 40;

    private const int Never = 1_000_000;

    /// <summary>More headings of either kind than any table printed as text has; the work grows with their fourth power.</summary>
    private const int Most = 64;

    /// <summary>Builds the tree: its roots from the left, and how badly it fits. Null where a heading finds nothing to stand over.</summary>
    /// <param name="leaves">The headings of single columns, in order, their columns known.</param>
    /// <param name="groups">The headings over them.</param>
    /// <param name="rules">The lines drawn inside the header.</param>
    public (List<HeaderNode> Roots, int Cost)? Build(List<HeaderNode> leaves, List<HeaderNode> groups, HeaderRules rules)
    {
        if (leaves.Count > Most || groups.Count > Most) return null;
        var (frontier, cost) = (leaves.ToList(), 0);
        var middle = leaves.Concat(groups).Min(n => n.Top) + leaves.Concat(groups).Max(n => n.Bottom);
        foreach (var group in groups) group.Children.Clear();
        var rest = groups.OrderByDescending(g => g.Bottom).ThenBy(g => g.X0).ToList();
        while (rest.Count > 0)
        {
            var layer = new List<HeaderNode> { rest[0] };
            foreach (var next in rest.Skip(1))
                if (next.Bottom >= layer.Min(n => n.Top) && layer.TrueForAll(n => n.X1 <= next.X0 || next.X1 <= n.X0)) layer.Add(next);
            rest.RemoveAll(layer.Contains);
            // Only the uppermost storey has nothing over it that could still cover a heading.
            if (Cover(frontier, [.. layer.OrderBy(n => n.X0)], rest.Count == 0 ? middle : int.MaxValue / 2, rules) is not { } covered) return null;
            (frontier, cost) = (covered.Frontier, cost + covered.Cost);
        }

        return (frontier, cost);
    }

    private (List<HeaderNode> Frontier, int Cost)? Cover(List<HeaderNode> frontier, List<HeaderNode> layer, int half, HeaderRules rules)
    {
        var (count, depth) = (frontier.Count, layer.Count);
        var least = new int[count + 1, depth + 1];
        var take = new int[count + 1, depth + 1];
        for (var f = count; f >= 0; f--)
        {
            for (var g = depth; g >= 0; g--)
            {
                if (f == count)
                {
                    least[f, g] = (depth - g) * Never / 100;
                    continue;
                }

                least[f, g] = least[f + 1, g] + (IsBeside(frontier[f], layer) ? 0 : knowledge.Columns.IsSubtotal(frontier[f].Text) ? Never : Bare(frontier[f], half));
                if (g == depth) continue;
                for (var end = f + 1; end <= count && frontier[end - 1].Top > layer[g].Bottom; end++)
                {
                    var middle = frontier[f].Cell.X0 + frontier[end - 1].Cell.X1;
                    var cost = least[end, g + 1] + Math.Abs(layer[g].Middle - middle) + (end == f + 1 ? Alone : 0) + (Uncovered * frontier.GetRange(f, end - f).Count(n => IsMerged(n, half)));
                    // Where lines are drawn under headings over several columns, one covers what stands under its line and nothing else.
                    if (rules.Tell) cost += Never / 100 * frontier.GetRange(f, end - f).Count(n => !rules.Part(layer[g].Bottom, n.Top, n.Middle));
                    // A subtotal begins what it sums.
                    for (var i = f + 1; i < end; i++)
                        if (frontier[i].Children.Count == 0 && knowledge.Columns.IsSubtotal(frontier[i].Text)) cost += Never / 100;
                    for (var i = 0; i < count; i++)
                        if ((i < f || i >= end) && frontier[i].X0 < layer[g].X1 && layer[g].X0 < frontier[i].X1) cost += Never / 1000;
                    if (cost < least[f, g]) (least[f, g], take[f, g]) = (cost, end);
                }
            }
        }

        var result = new List<HeaderNode>();
        for (var (f, g) = (0, 0); f < count;)
        {
            if (take[f, g] == 0)
            {
                result.Add(frontier[f++]);
                continue;
            }

            layer[g].Cover(frontier.GetRange(f, take[f, g] - f));
            result.Add(layer[g]);
            f = take[f, g++];
        }

        return result.Count(layer.Contains) == depth ? (result, least[0, 0]) : null;
    }

    /// <summary>What it costs to leave a heading that stands under a storey without one over it.</summary>
    private static int Bare(HeaderNode node, int half) =>
        IsMerged(node, half) ? 0 : node.Children.Count == 0 && node.Top + node.Bottom > half + 1 ? Hanging : Uncovered;

    /// <summary>True where a heading stands at half the height of the header, as one merged over all storeys does.</summary>
    private static bool IsMerged(HeaderNode node, int half) => node.Children.Count == 0 && Math.Abs(node.Top + node.Bottom - half) < 1;

    /// <summary>True where a heading stands beside a storey, not under it: merged downwards.</summary>
    private static bool IsBeside(HeaderNode node, List<HeaderNode> layer) => layer.TrueForAll(n => node.Top <= n.Bottom);
}
