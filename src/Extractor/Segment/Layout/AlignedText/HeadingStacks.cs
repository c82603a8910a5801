using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>The lines of a header → headings: those wrapped over several lines put together, those over others told apart from them.</summary>
internal sealed class HeadingStacks(KnowledgeBase knowledge)
{
    /// <summary>Lines of one heading are centred over each other; where narrow columns push them aside, by this at most (doubled columns).</summary>
    private const int OffCentre = 6;

    /// <summary>Lines of one heading are this near, blank ones counted.</summary>
    private const int NextLine = 2;

    /// <summary>Reads the header.</summary>
    /// <param name="header">The pieces of its lines, from the top down.</param>
    /// <returns>The headings over single columns and those over others, each in order from the left.</returns>
    public (List<HeaderNode> Leaves, List<HeaderNode> Groups) Read(IReadOnlyList<ImmutableArray<Piece>> header, ImmutableArray<ColumnSlot> slots)
    {
        var open = new List<HeaderNode>();
        var groups = new List<HeaderNode>();
        foreach (var line in header.Reverse())
        {
            var below = open.ToList();
            foreach (var piece in line)
            {
                var under = below.Where(n => piece.Overlaps(n.X0, n.X1) && n.Bottom > piece.Line).ToList();
                if (under.Count == 1 && IsWrapped(piece, under[0], line)) under[0].Raise(piece);
                else
                {
                    var node = new HeaderNode(piece);
                    node.Children.AddRange(under);
                    open.RemoveAll(under.Contains);
                    open.Add(node);
                    if (under.Count > 0) groups.Add(node);
                }
            }
        }

        var single = open.Concat(groups.SelectMany(g => g.Children)).Where(n => n.Children.Count == 0).Distinct().OrderBy(n => n.Middle).ToList();
        var hidden = single.Where(n => IsGroup(n, single, slots)).ToList();
        groups.AddRange(hidden);
        return ([.. single.Except(hidden)], groups);
    }

    /// <summary>True where a piece is the upper line of a heading, not a heading over it.</summary>
    private bool IsWrapped(Piece above, HeaderNode below, ImmutableArray<Piece> line)
    {
        if (below.Children.Count > 0 && below.Pieces[0].Line - above.Line > NextLine) return false;
        if (Math.Abs(above.Middle - below.Middle) > OffCentre || below.Top - above.Line > NextLine) return false;
        var (upper, lower, whole) = (IsKnown(above.Text), IsKnown(below.Text), IsKnown(above.Text + below.Text));
        if (knowledge.Columns.IsSubtotal(below.Text) || knowledge.Columns.IsTotal(below.Text)) return false;
        return whole || !(upper && lower);
    }

    private bool IsKnown(string text) => knowledge.Columns.IsKnown(text) || knowledge.Items.ThreePublicItem(text) is not null;

    /// <summary>
    /// True for a heading centred between the columns it covers, over none of them: both neighbours' headings stand lower, and no
    /// column under it is without a heading of its own.
    /// </summary>
    private static bool IsGroup(HeaderNode node, List<HeaderNode> single, ImmutableArray<ColumnSlot> slots)
    {
        var at = single.IndexOf(node);
        var left = at > 0 ? single[at - 1] : null;
        var right = at + 1 < single.Count ? single[at + 1] : null;
        if (left is null && right is null) return false;
        if ((left is not null && left.Top <= node.Bottom) || (right is not null && right.Top <= node.Bottom)) return false;
        var under = slots.Where(s => s.X0 < node.X1 && node.X0 < s.X1).ToList();
        return under.Count == 0 || under.TrueForAll(s => single.Exists(o => o != node && o.X0 < s.X1 && s.X0 < o.X1));
    }
}
