using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>The layout of narratives (narrative.yaml): numbering styles, punctuation, furniture of pages.</summary>
internal static class NarrativeMarks
{
    private static readonly File Data = YamlKnowledge.Read<File>("narrative.yaml");

    /// <summary>Numbering styles, outermost first; the position is the rank.</summary>
    public static ImmutableArray<NumberingStyle> Numbering { get; } =
        [.. Data.Numbering.Select((style, rank) => new NumberingStyle(style.Name, rank, KnowledgeExpression.Of(style.Expression), KnowledgeExpression.Of(style.First)))];

    /// <summary>A line that begins a paragraph although it has no number.</summary>
    public static Regex ParagraphStart { get; } = KnowledgeExpression.Of(Data.ParagraphStart);

    /// <summary>How a line starts that goes on with the paragraph of a full line.</summary>
    public static Regex GoesOn { get; } = KnowledgeExpression.Of(Data.GoesOn);

    /// <summary>A page number alone on its line.</summary>
    public static Regex PageNumber { get; } = KnowledgeExpression.Of(Data.PageNumber);

    /// <summary>The title of a table of contents.</summary>
    public static Regex ContentsTitle { get; } = KnowledgeExpression.Of(Data.ContentsTitle);

    /// <summary>Leader dots at the end of a line.</summary>
    public static Regex Leader { get; } = KnowledgeExpression.Of(Data.Leader);

    /// <summary>A year with which a title begins.</summary>
    public static Regex TitleYear { get; } = KnowledgeExpression.Of(Data.TitleYear);

    /// <summary>Longest heading, in letters.</summary>
    public static int HeadingLongest => Data.HeadingLongest;

    /// <summary>What no heading holds.</summary>
    public static Regex HeadingNever { get; } = KnowledgeExpression.Of(Data.HeadingNever);

    /// <summary>A heading that runs into its text after a colon: groups <c>label</c>, <c>text</c>.</summary>
    public static Regex RunInColon { get; } = KnowledgeExpression.Of(Data.RunInColon);

    /// <summary>A heading that runs into its text after a full stop: groups <c>label</c>, <c>text</c>.</summary>
    public static Regex RunInStop { get; } = KnowledgeExpression.Of(Data.RunInStop);

    /// <summary>A run-in label that ends as headings do.</summary>
    public static Regex RunInChapter { get; } = KnowledgeExpression.Of(Data.RunInChapter);

    /// <summary>A run-in label that names an item of the classification.</summary>
    public static Regex RunInItem { get; } = KnowledgeExpression.Of(Data.RunInItem);

    /// <summary>How a heading without number ends.</summary>
    public static Regex PlainHeading { get; } = KnowledgeExpression.Of(Data.PlainHeading);

    /// <summary>A heading without number that needs no other words to be known.</summary>
    public static Regex SureHeading { get; } = KnowledgeExpression.Of(Data.SureHeading);

    /// <summary>The line of contacts: groups <c>label</c>, <c>text</c>.</summary>
    public static Regex ContactLabel { get; } = KnowledgeExpression.Of(Data.ContactLabel);

    /// <summary>True for a mark no line starts with.</summary>
    public static bool IsHanging(char letter) => Data.HangingMarks.Contains(letter, StringComparison.Ordinal);

    /// <summary>True for a mark no line ends with.</summary>
    public static bool IsOpening(char letter) => Data.OpeningMarks.Contains(letter, StringComparison.Ordinal);

    /// <summary>True where every quotation and parenthesis that the text opens is closed: a title is no piece of a sentence.</summary>
    public static bool IsClosed(ReadOnlySpan<char> text)
    {
        var open = 0;
        foreach (var letter in text)
        {
            if (Data.OpeningMarks.Contains(letter, StringComparison.Ordinal)) open++;
            else if (Data.ClosingMarks.Contains(letter, StringComparison.Ordinal)) open--;
        }

        return open <= 0;
    }

    /// <summary>True where the text ends as a sentence, a member of a list or an announcement ends.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().TrimEnd(Data.ClosingMarks);
        return end.Length > 0 && Data.SentenceEnds.Contains(end[^1], StringComparison.Ordinal);
    }

    /// <summary>True where the text ends in a mark after which the sentence must go on.</summary>
    public static bool EndsOpen(ReadOnlySpan<char> text) =>
        text.Length > 0 && Data.OpenEnds.Contains(text[^1], StringComparison.Ordinal);

    /// <summary>True where the text has a mark that parts clauses: it is prose, no title.</summary>
    public static bool HasClause(ReadOnlySpan<char> text) => text.IndexOfAny(Data.ClauseMarks) >= 0;

    /// <summary>The numbering at the start of a line, or null; the text after it starts at <paramref name="length"/>.</summary>
    public static NumberingStyle? ReadNumber(string text, out int length)
    {
        foreach (var style in Numbering)
        {
            foreach (var match in style.Expression.EnumerateMatches(text))
            {
                length = match.Length;
                // `2.5 万元` is a figure and `2025.1.1` a date: no item number stands against a digit
                var figure = text[length - 1] == '.' && length < text.Length && char.IsAsciiDigit(text[length]);
                // but `1.2024年收支总表` is the first of a list
                if (!figure || TitleYear.IsMatch(text.AsSpan(length))) return style;
            }
        }

        length = 0;
        return null;
    }

    internal sealed class File
    {
        public List<Style> Numbering { get; set; } = [];

        public string ParagraphStart { get; set; } = "";

        public string SentenceEnds { get; set; } = "";

        public string ClosingMarks { get; set; } = "";

        public string OpeningMarks { get; set; } = "";

        public string HangingMarks { get; set; } = "";

        public string OpenEnds { get; set; } = "";

        public string ClauseMarks { get; set; } = "";

        public string GoesOn { get; set; } = "";

        public string PageNumber { get; set; } = "";

        public string ContentsTitle { get; set; } = "";

        public string Leader { get; set; } = "";

        public string TitleYear { get; set; } = "";

        public int HeadingLongest { get; set; }

        public string HeadingNever { get; set; } = "";

        public string RunInColon { get; set; } = "";

        public string RunInStop { get; set; } = "";

        public string RunInChapter { get; set; } = "";

        public string RunInItem { get; set; } = "";

        public string PlainHeading { get; set; } = "";

        public string SureHeading { get; set; } = "";

        public string ContactLabel { get; set; } = "";
    }

    internal sealed class Style
    {
        [YamlDotNet.Serialization.YamlMember(Alias = "style")]
        public string Name { get; set; } = "";

        public string Expression { get; set; } = "";

        public string First { get; set; } = "";
    }
}

/// <summary>One style of numbering headings.</summary>
/// <param name="Name">Its name in narrative.yaml.</param>
/// <param name="Rank">0 for the outermost.</param>
/// <param name="Expression">The number at the start of a line.</param>
/// <param name="First">Fits where the number is the first of its list.</param>
internal sealed record NumberingStyle(string Name, int Rank, Regex Expression, Regex First);
