using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Segment.Narrative;

/// <summary>Finds the table of contents, whose lines look like headings and are none.</summary>
internal static class TableOfContents
{
    private const int LongestEntry = 60;

    // without a title or leader dots, so many headings in a row without text, printed again later, are one
    private const int FewestEntries = 4;

    // one in three: the entries of tables come again as their captions, which are no lines of the narrative
    private const int SmallestShareAgain = 3;

    /// <summary>Parts the lines: those of the table of contents, and all others.</summary>
    /// <param name="lines">The lines of the narrative.</param>
    /// <param name="contents">The lines of the table of contents, its title among them.</param>
    /// <returns>The other lines.</returns>
    public static ImmutableArray<PrintedLine> Part(ImmutableArray<PrintedLine> lines, out ImmutableArray<PrintedLine> contents)
    {
        var (start, end) = Titled(lines);
        if (start == end) (start, end) = Untitled(lines);
        var listed = ImmutableArray.CreateBuilder<PrintedLine>();
        var rest = ImmutableArray.CreateBuilder<PrintedLine>();
        for (var index = 0; index < lines.Length; index++)
        {
            var entry = (index >= start && index < end) || NarrativeMarks.Leader.IsMatch(lines[index].Text);
            (entry ? listed : rest).Add(lines[index]);
        }

        contents = listed.ToImmutable();
        return rest.ToImmutable();
    }

    private static (int Start, int End) Titled(ImmutableArray<PrintedLine> lines)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].Text.Length <= 10 && NarrativeMarks.ContentsTitle.IsMatch(lines[index].Text))
                return (index, End(lines, index + 1));
        }

        return default;
    }

    private static int End(ImmutableArray<PrintedLine> lines, int start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = start;
        for (; index < lines.Length; index++)
        {
            var line = lines[index];
            if (!IsEntry(line) && !(IsShort(line) && index + 1 < lines.Length && IsEntry(lines[index + 1]))) break;
            // the first heading that comes again is the document's own
            if (IsEntry(line) && !Names(line).All(seen.Add)) break;
        }

        return index;
    }

    private static (int Start, int End) Untitled(ImmutableArray<PrintedLine> lines)
    {
        var start = 0;
        while (start < lines.Length && !IsEntry(lines[start])) start++;
        var end = End(lines, start);
        if (end - start < FewestEntries) return default;
        var later = lines.Skip(end).Where(IsEntry).Select(Key).ToHashSet(StringComparer.Ordinal);
        var again = lines.Take(end).Skip(start).Count(line => later.Contains(Key(line)));
        return again * SmallestShareAgain >= end - start ? (start, end) : default;
    }

    private static bool IsEntry(PrintedLine line) =>
        NarrativeMarks.Leader.IsMatch(line.Text) || (line.Style is not null && IsShort(line));

    private static bool IsShort(PrintedLine line)
    {
        // the colon of `第一部分：概况` belongs to its number
        NarrativeMarks.ReadNumber(line.Text, out var length);
        return line.Text.Length <= LongestEntry && !NarrativeMarks.EndsSentence(line.Text)
            && !NarrativeMarks.HeadingNever.IsMatch(line.Text[length..]);
    }

    // a part's number is a name of its own: the title after it may be worded otherwise in the list
    private static IEnumerable<string> Names(PrintedLine line)
    {
        yield return Key(line);
        if (line.Style is { Rank: 0 })
        {
            NarrativeMarks.ReadNumber(line.Text, out var length);
            var number = Compact(line.Text[..length]);
            if (number != Key(line)) yield return number;
        }
    }

    private static string Key(PrintedLine line) => Compact(NarrativeMarks.Leader.Replace(line.Text, ""));

    private static string Compact(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
