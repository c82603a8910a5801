using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Narrative;

/// <summary>
/// The edges between which the lines of drawn pages are set, learnt from lines that reach them. Where they are known they tell
/// better than a count of letters whether a line was full: a title set in the middle may be as long as a line of text elsewhere.
/// </summary>
internal sealed class Margins
{
    // as many lines end at one edge only where the page ends there
    private const int FewestLines = 3;

    // shorter lines, and those with which a sentence ends, end where they like
    private const int Narrowest = 40;

    // in letters
    private const double Near = 1;
    private const double Slack = 2;
    private const double Indent = 1.2;

    private readonly Dictionary<int, (double? Left, double? Right)> pages = [];
    private readonly double? right;

    /// <summary>Learns the edges.</summary>
    /// <param name="lines">The lines of the narrative; those of a text have no place on a page and teach nothing.</param>
    public Margins(ImmutableArray<PrintedLine> lines)
    {
        var drawn = lines.Where(line => line.Source is { Box: not null, Page: not null } && line.Width >= Narrowest && !NarrativeMarks.EndsSentence(line.Text)).ToList();
        foreach (var page in drawn.GroupBy(line => line.Source.Page!.Value))
        {
            var left = Furthest([.. page.Select(line => (-line.Source.Box!.Value.X0, Letter(line)))]);
            pages[page.Key] = (-left, Furthest([.. page.Select(line => (line.Source.Box!.Value.X1, Letter(line)))]));
        }

        right = Usual(pages.Values.Select(page => page.Right).OfType<double>());
    }

    /// <summary>True where the line ends so far from the right edge that the next word would have fitted.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The line after it: below a title in the middle of the page, its second line stands in the middle too.</param>
    /// <param name="nextWord">Width of the first word of the next line, in columns.</param>
    public bool LeavesRoom(PrintedLine line, PrintedLine next, int nextWord) =>
        Room(line) is { } room && room > (nextWord / 2.0) + Slack && !(IsIndented(line) && Centre(next) is { } below && Math.Abs(Centre(line)!.Value - below) < Near * Letter(line));

    /// <summary>True where the line ends at the right edge, and the next starts no further in than it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The line after it.</param>
    /// <param name="nextWord">Width of the first word of the next line, in columns.</param>
    public bool IsCut(PrintedLine line, PrintedLine next, int nextWord) =>
        Room(line) is { } room && room < Math.Max(Near, nextWord / 2.0) && next.Source.Box is { } box && !IsIndented(next)
        && box.X0 < line.Source.Box!.Value.X0 + (Near * Letter(line));

    /// <summary>True where a line starts as paragraphs do, by two letters further in than others.</summary>
    public bool IsIndented(PrintedLine line) =>
        line.Source is { Box: { } box, Page: { } page } && pages.GetValueOrDefault(page).Left is { } left && box.X0 - left > Indent * Letter(line);

    private static double? Centre(PrintedLine line) => line.Source.Box is { } box ? (box.X0 + box.X1) / 2 : null;

    private double? Room(PrintedLine line) =>
        line.Source is { Box: { } box, Page: { } page } && (pages.GetValueOrDefault(page).Right ?? right) is { } edge ? (edge - box.X1) / Letter(line) : null;

    // the width of a Chinese letter
    private static double Letter(PrintedLine line) => Math.Max(1, 2 * Width(line.Source.Box!.Value) / Math.Max(1, line.Width));

    private static double Width(Box box) => box.X1 - box.X0;

    private static double? Furthest(List<(double Edge, double Letter)> lines)
    {
        lines.Sort((one, other) => other.Edge.CompareTo(one.Edge));
        for (var index = 0; index + FewestLines <= lines.Count; index++)
        {
            if (lines[index].Edge - lines[index + FewestLines - 1].Edge <= Near * lines[index].Letter) return lines[index].Edge;
        }

        return null;
    }

    private static double? Usual(IEnumerable<double> edges)
    {
        var sorted = edges.Order().ToList();
        return sorted.Count == 0 ? null : sorted[sorted.Count / 2];
    }
}
