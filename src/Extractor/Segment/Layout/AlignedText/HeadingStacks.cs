using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>The lines of a header → headings: those wrapped over several lines put together, those over others told apart from them.</summary>
internal sealed class HeadingStacks(KnowledgeBase knowledge)
{
    /// <summary>Lines of one heading are centred over each other; where narrow columns push them aside, by this at most (doubled columns).</summary>
    private const int OffCentre = 6;

    /// <summary>A dump pushes the last letter of a heading aside by this at most (doubled columns).</summary>
    private const int PushedAside = 24;

    /// <summary>Lines of one heading are this near, blank ones counted.</summary>
    private const int NextLine = 2;

    /// <summary>Reads the header.</summary>
    /// <param name="header">The pieces of its lines, from the top down.</param>
    /// <param name="rules">The lines drawn inside it.</param>
    public HeadingForest Read(IReadOnlyList<ImmutableArray<Piece>> header, HeaderRules rules)
    {
        var open = new List<HeaderNode>();
        var groups = new List<HeaderNode>();
        foreach (var line in header.Reverse())
        {
            var below = open.ToList();
            foreach (var piece in line)
            {
                var under = below.Where(n => piece.Overlaps(n.X0, n.X1) && n.Bottom > piece.Line).ToList();
                var nearest = under.Where(n => n.Top == under.Min(o => o.Top)).ToList();
                if (nearest.Count == 1 && IsWrapped(piece, nearest[0], line, header, rules)) nearest[0].Raise(piece);
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

        foreach (var letter in open.Where(n => n.Children.Count == 0 && n.Text.Length == 1 && !IsKnown(n.Text)).ToList()) Attach(letter, open);
        var single = open.Concat(groups.SelectMany(g => g.Children)).Where(n => n.Children.Count == 0).Distinct().OrderBy(n => n.Middle).ToList();
        return new HeadingForest(single, [.. single.Where(n => IsBetween(n, single))], groups);
    }

    /// <summary>A single letter is the end of a wrapped heading; where the dump pushed it aside, of the nearest one that ends a line above it.</summary>
    private static void Attach(HeaderNode letter, List<HeaderNode> open)
    {
        var above = open.Where(n => n != letter && n.Children.Count == 0 && n.Bottom < letter.Top && letter.Top - n.Bottom <= NextLine).MinBy(n => Math.Abs(n.Middle - letter.Middle));
        if (above is null || Math.Abs(above.Middle - letter.Middle) > PushedAside) return;
        above.Append(letter.Pieces[0]);
        open.Remove(letter);
    }

    /// <summary>True where a piece is the upper line of a heading, not a heading over it.</summary>
    private bool IsWrapped(Piece above, HeaderNode below, ImmutableArray<Piece> line, IReadOnlyList<ImmutableArray<Piece>> header, HeaderRules rules)
    {
        if (rules.Part(above.Line, below.Top, above.Middle)) return false;
        if (rules.Tell && IsCentred(above, below.Middle)) return true;
        if (!IsCentred(above, below.Middle) || below.Top - above.Line > NextLine) return false;
        if (knowledge.Columns.IsSubtotal(below.Text) || knowledge.Columns.IsTotal(below.Text)) return false;
        if (!IsKnown(below.Text)) return true;
        if (!IsKnown(above.Text + below.Text)) return false;
        if (below.Pieces.Count > 1) return true;
        // Both readings are known headings (支出预算 over 基本支出, 事业单位 over 经营收入): one that stands in a row with other whole
        // headings is whole itself.
        var row = header.First(l => l[0].Line == below.Top);
        var at = Enumerable.Range(0, row.Length).FirstOrDefault(i => row[i].Overlaps(below.X0, below.X1), -1);
        return !IsWhole(at - 1) && !IsWhole(at + 1);

        bool IsWhole(int i) => i >= 0 && i < row.Length && IsFigure(row[i].Text) && !line.Any(p => IsCentred(p, row[i].Middle));
    }

    private static bool IsCentred(Piece above, int middle) => Math.Abs(above.Middle - middle) <= OffCentre;

    private bool IsFigure(string text) =>
        knowledge.Columns.Measure(text) is not null || knowledge.Columns.IsTotal(text) || knowledge.Columns.IsSubtotal(text) || knowledge.Columns.IsNeutral(text)
        || knowledge.Items.ThreePublicItem(text) is not null;

    private bool IsKnown(string text) => knowledge.Columns.IsKnown(text) || knowledge.Items.ThreePublicItem(text) is not null;

    /// <summary>True for a heading with lower ones at both sides: one merged over several columns, or the only one of its storey.</summary>
    private static bool IsBetween(HeaderNode node, List<HeaderNode> single)
    {
        var at = single.IndexOf(node);
        var left = at > 0 ? single[at - 1] : null;
        var right = at + 1 < single.Count ? single[at + 1] : null;
        return left is not null && right is not null && left.Top > node.Bottom && right.Top > node.Bottom;
    }
}
