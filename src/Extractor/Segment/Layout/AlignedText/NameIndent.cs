namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// Names whose first line is indented and whose other lines stand at the margin: where a block prints them so throughout, it tells which line
/// begins a name.
/// </summary>
/// <param name="First">Where first lines begin, in columns of text; -1 where the block has no such habit.</param>
internal readonly record struct NameIndent(int First)
{
    /// <summary>A dump may put a line one column off.</summary>
    private const int Near = 1;

    /// <summary>Fewer lines than this of either kind make no habit.</summary>
    private const int Fewest = 3;

    /// <summary>The habit of a block.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="isAnchor">Which of them are rows of their own.</param>
    public static NameIndent Of(List<NameLine> lines, Func<NameLine, bool> isAnchor)
    {
        var named = lines.Where(l => l.Label.Length > 0).ToList();
        if (named.Count == 0) return new NameIndent(-1);
        // Most names have one line, which is their first.
        var anchors = named.Where(isAnchor).Select(l => l.Start).ToList();
        if (anchors.Count < Fewest) return new NameIndent(-1);
        var (first, count) = anchors.CountBy(s => s).MaxBy(g => g.Value);
        if (count * 2 < anchors.Count) return new NameIndent(-1);
        var words = named.FindAll(l => !isAnchor(l));
        var (indented, margin) = (words.Count(l => Math.Abs(l.Start - first) <= Near), words.Count(l => l.Start < first - Near));
        return new NameIndent(indented >= Fewest && margin >= Fewest && indented + margin == words.Count ? first : -1);
    }

    /// <summary>How many lines of a name stand where the habit does not put them.</summary>
    /// <param name="parts">The lines of one name, from the top down.</param>
    public int Breaches(IReadOnlyList<NameLine> parts)
    {
        if (First < 0) return 0;
        var first = First;
        return parts.Where((l, i) => i == 0 ? l.Start < first - Near : l.Start >= first - Near).Count();
    }
}
