using System.Collections.Immutable;

namespace Extractor.Segment.Narrative;

/// <summary>
/// The widths at which a document's lines are wrapped, learnt from the lines that end in mid-sentence: hard-wrapped text
/// has many of nearly one width, whole paragraphs have few and of any. A document may have several (pages of other margins).
/// </summary>
internal sealed class WrapProfile
{
    private const int Narrowest = 30;
    private const int Widest = 400;
    private const int Slack = 3;
    private const int FewestLines = 4;
    private const double SmallestShare = 0.08;

    // a paragraph's first line is indented by two Chinese letters
    private const int Indent = 4;
    private const int Tolerance = 2;
    private const int Overflow = 8;

    private readonly int[] counts = new int[Widest + 1];
    private readonly int[] common = new int[Widest + 1];

    /// <summary>Learns the widths.</summary>
    /// <param name="lines">The lines of the narrative without its table of contents.</param>
    /// <param name="endsSentence">Whether a line ends as a sentence does, in the same order.</param>
    public WrapProfile(ImmutableArray<PrintedLine> lines, ReadOnlySpan<bool> endsSentence)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (endsSentence[index] || line.Width is < Narrowest or > Widest || !seen.Add(line.Text)) continue;
            counts[line.Width]++;
            open++;
        }

        var fewest = Math.Max(FewestLines, (int)(open * SmallestShare));
        for (var width = Widest; width >= Narrowest; width--)
        {
            if (Near(width) < fewest) continue;
            var below = width < Widest ? common[width + 1] : 0;
            common[width] = below == 0 || counts[width] > counts[below] ? width : below;
            IsWrapped = true;
        }
    }

    /// <summary>True where the document's lines are wrapped at all.</summary>
    public bool IsWrapped { get; }

    /// <summary>True where a line of this width may have gone on only because the next word did not fit.</summary>
    /// <param name="width">Width of the line.</param>
    /// <param name="nextWord">Width of the first word of the next line.</param>
    public bool IsFull(int width, int nextWord) => Common(width, nextWord + Slack) != 0;

    /// <summary>True where not one letter more would have fitted into the line, measured by the commonest width around it.</summary>
    /// <param name="width">Width of the line.</param>
    /// <param name="nextWord">Width of the first word of the next line.</param>
    /// <param name="isFirst">True for the first line of a paragraph.</param>
    public bool IsBrimful(int width, int nextWord, bool isFirst)
    {
        var whole = isFirst ? width + Indent : width;
        return Common(whole, nextWord + Slack) is var full && full != 0 && whole + nextWord + Tolerance > full;
    }

    /// <summary>True where the line is as wide as the first line of a paragraph that goes on.</summary>
    public bool IsFirstLine(int width) => Common(width + Indent, Slack) is var full && full != 0 && Math.Abs(width + Indent - full) <= 1;

    // figures and Latin letters are narrower or wider than half a Chinese one, so a line may count more columns than the margin has
    private int Common(int width, int further)
    {
        if (width > Widest) return 0;
        for (var reach = width - (width / Overflow); reach <= Math.Min(Widest, width + further); reach++)
        {
            if (common[reach] != 0 && (reach >= width || common[reach] + (width / Overflow) >= width)) return common[reach];
        }

        return 0;
    }

    private int Near(int width)
    {
        var near = 0;
        for (var other = Math.Max(0, width - Slack); other <= Math.Min(Widest, width + Slack); other++) near += counts[other];
        return near;
    }
}
