using System.Collections.Immutable;
using System.Text;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Narrative;

/// <summary>Joins the lines of a paragraph that the page's width, or the end of a page, has cut.</summary>
internal static class ParagraphJoiner
{
    private const int Excerpt = 12;

    // narrower than this, the next line is the rest of a heading rather than a text
    private const int ShortestRest = 8;

    /// <summary>Joins lines to paragraphs and headings.</summary>
    /// <param name="lines">The lines of the narrative without furniture and table of contents.</param>
    /// <param name="repairs">Receives the joins that are more than ordinary wrapping.</param>
    public static ImmutableArray<Block> Join(ImmutableArray<PrintedLine> lines, ImmutableArray<Repair>.Builder repairs)
    {
        var ends = new bool[lines.Length];
        for (var index = 0; index < lines.Length; index++) ends[index] = NarrativeMarks.EndsSentence(lines[index].Text);
        var wrap = new WrapProfile(lines, ends);
        var margins = new Margins(lines);

        var blocks = ImmutableArray.CreateBuilder<Block>();
        var text = new StringBuilder();
        for (var start = 0; start < lines.Length;)
        {
            text.Clear().Append(lines[start].Text);
            var next = start + 1;
            for (; next < lines.Length; next++)
            {
                var join = Decide(wrap, margins, lines[next - 1], lines[next], ends[next - 1], isFirst: next - 1 == start);
                if (join == Joint.Apart) break;
                if (join == Joint.Healed || lines[next].Before == Gap.Page)
                    repairs.Add(Healed(lines[next - 1], lines[next], join));
                if (NeedsSpace(lines[next - 1].Text[^1], lines[next].Text[0])) text.Append(' ');
                text.Append(lines[next].Text);
            }

            blocks.Add(new Block(text.ToString(), lines[start], next - start));
            start = next;
        }

        return blocks.ToImmutable();
    }

    private static Joint Decide(WrapProfile wrap, Margins margins, PrintedLine line, PrintedLine next, bool ended, bool isFirst)
    {
        if (next.Before == Gap.Table || line.Source.IsWhole || StartsAnew(line, next)) return Joint.Apart;
        var word = FirstWord(next.Text);
        if (margins.LeavesRoom(line, next, word)) return Joint.Apart;
        if (ended)
        {
            // a sentence that ends just at the margin: the next line tells whether the paragraph goes on
            if (!wrap.IsBrimful(line.Width, word, isFirst && line.Indent == 0)) return Joint.Apart;
            if (NarrativeMarks.GoesOn.IsMatch(next.Text)) return Joint.Wrapped;
            var indented = line.Indent == 0 ? wrap.IsFirstLine(next.Width) : next.Indent > line.Indent;
            return indented || margins.IsIndented(next) || HeadingReader.IsPlainHeading(next.Text) ? Joint.Apart : Joint.Wrapped;
        }

        if (HeadingReader.IsWholeTitle(line.Text) && next.Width > ShortestRest) return Joint.Apart;
        var heading = HeadingReader.IsPlainHeading(line.Text);
        if (heading && margins.IsIndented(next)) return Joint.Apart;
        if (!heading && margins.IsCut(line, next, word)) return Joint.Wrapped;
        // nothing but the margin cuts a heading, so its line must be as full as lines can be
        var loose = !HeadingReader.IsNumberedTitle(line.Text) || wrap.IsBrimful(line.Width, word, isFirst: line.Indent == 0);
        if (loose && wrap.IsFull(line.Width, word)) return Joint.Wrapped;
        // where lines are wrapped, one that is not full was the last of its paragraph
        return !wrap.IsWrapped && IsProse(line.Text) && NarrativeMarks.HasClause(next.Text) ? Joint.Healed : Joint.Apart;
    }

    private static bool IsProse(string text) =>
        NarrativeMarks.HasClause(text) && !HeadingReader.IsNumberedTitle(text) && !NarrativeMarks.ContactLabel.IsMatch(text);

    private static bool StartsAnew(PrintedLine line, PrintedLine next) =>
        !NarrativeMarks.EndsOpen(line.Text)
        && (next.Style is not null || NarrativeMarks.ParagraphStart.IsMatch(next.Text) || NarrativeMarks.ContactLabel.IsMatch(next.Text));

    // what the line break could not part: a figure or Latin word, or a letter with the marks that hang on it
    private static int FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length - 1 && NarrativeMarks.IsOpening(text[end])) end++;
        if (char.IsAsciiLetterOrDigit(text[end]))
        {
            while (end + 1 < text.Length && text[end + 1] < '\u0080' && !char.IsWhiteSpace(text[end + 1])) end++;
        }

        end++;
        while (end < text.Length && NarrativeMarks.IsHanging(text[end])) end++;
        return TextWidth.Of(text.AsSpan(0, end));
    }

    private static bool NeedsSpace(char left, char right) => char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right);

    private static Repair Healed(PrintedLine line, PrintedLine next, Joint joint)
    {
        var left = line.Text[Math.Max(0, line.Text.Length - Excerpt)..];
        var right = next.Text[..Math.Min(next.Text.Length, Excerpt)];
        var space = NeedsSpace(left[^1], right[0]) ? " " : "";
        var evidence = joint == Joint.Wrapped
            ? "the line before the page break is full and ends in mid-sentence"
            : "the line ends in mid-sentence and the next printed line starts neither a heading nor a list item";
        return new Repair("joined", left + "\n" + right, left + space + right, evidence, line.Source.Place, null);
    }

    private enum Joint
    {
        Apart,
        Wrapped,
        Healed,
    }
}
