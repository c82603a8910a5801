namespace Extractor.Segment.Layout;

/// <summary>
/// Tells running text from cells: lines under one another, close, from one left edge, each with several words, and each broken
/// because the next word had no room left. A column of labels breaks where it likes.
/// </summary>
internal static class ProseFinder
{
    /// <summary>Lines of a paragraph are at most this far apart, in font sizes: wider spacing than one and a half is rare in print.</summary>
    private const double Pitch = 2.1;

    /// <summary>Edges of a paragraph's lines agree to this, in font sizes; a first line may be indented further.</summary>
    private const double SameEdge = 0.6;

    /// <summary>How far the first line of a paragraph may be indented, or a list's mark stand out, in font sizes.</summary>
    private const double Indent = 3.5;

    /// <summary>Words that a line of prose has at least on average.</summary>
    private const double WordsALine = 4;

    /// <summary>Words that a paragraph of only two lines has in its first: a wrapped label has fewer.</summary>
    private const int WordsOfTwoLines = 8;

    /// <summary>This share of a paragraph's breaks has no room for the next word.</summary>
    private const double Forced = 0.7;

    /// <summary>The fragments that are lines of prose.</summary>
    public static HashSet<Fragment> Of(IReadOnlyList<FragmentLine> lines)
    {
        var prose = new HashSet<Fragment>(ReferenceEqualityComparer.Instance);
        var open = new List<List<Fragment>>();
        foreach (var line in lines)
        {
            foreach (var fragment in line.Fragments)
            {
                var at = open.FindIndex(chain => Follows(chain, fragment));
                if (at >= 0) open[at].Add(fragment);
                else open.Add([fragment]);
            }

            foreach (var closed in open.Where(c => line.Baseline - c[^1].Baseline > Pitch * c[^1].Size)) Judge(closed, prose);
            open.RemoveAll(c => line.Baseline - c[^1].Baseline > Pitch * c[^1].Size);
        }

        foreach (var chain in open) Judge(chain, prose);
        return prose;
    }

    private static bool Follows(List<Fragment> chain, Fragment next)
    {
        var last = chain[^1];
        if (last.Baseline >= next.Baseline || next.Baseline - last.Baseline > Pitch * Math.Max(last.Size, next.Size)) return false;
        var shift = next.Box.X0 - last.Box.X0;
        return Math.Abs(shift) <= SameEdge * next.Size || (chain.Count == 1 && shift < 0 && -shift <= Indent * next.Size) || (chain.Count == 1 && shift > 0 && shift <= Indent * next.Size);
    }

    private static void Judge(List<Fragment> chain, HashSet<Fragment> prose)
    {
        if (chain.Count < 2) return;
        var right = chain.Max(f => f.Box.X1);
        var forced = Enumerable.Range(0, chain.Count - 1).Count(i => chain[i].RunsInto(chain[i + 1], right));
        var isProse = chain.Count == 2
            ? chain[0].Words >= WordsOfTwoLines && chain[0].RunsInto(chain[1], right) && chain[0].Box.X1 >= chain[1].Box.X1
            : chain.Average(f => f.Words) >= WordsALine && forced >= Forced * (chain.Count - 1);
        if (isProse) prose.UnionWith(chain);
    }
}
