using System.Text.RegularExpressions;
using Extractor.Knowledge;

namespace Extractor.Segment.Narrative;

/// <summary>A heading, with the text that runs on after it.</summary>
/// <param name="Style">Its numbering, or null for a heading without number.</param>
/// <param name="Number">The numbering as printed.</param>
/// <param name="Title">The heading without its numbering.</param>
/// <param name="Text">The text that stands in the same paragraph, or empty.</param>
internal sealed record HeadingReading(NumberingStyle? Style, string Number, string Title, string Text);

/// <summary>Tells headings from text.</summary>
internal static class HeadingReader
{
    /// <summary>Reads a paragraph as heading, or null where it is text.</summary>
    /// <param name="text">The whole paragraph.</param>
    /// <param name="inList">True below a chapter whose numbered paragraphs are items of a list, such as duties.</param>
    public static HeadingReading? Read(string text, bool inList)
    {
        var style = NarrativeMarks.ReadNumber(text, out var length);
        if (style is null) return ReadPlain(text);
        var number = text[..length].Trim();
        var body = text[length..].Trim();
        if (IsTitle(body)) return new HeadingReading(style, number, body, "");
        return RunIn(NarrativeMarks.RunInColon.Match(body), _ => true)
            // `五、政府采购。本单位…` is a heading, `五、监督专业管理。对区域内…` a duty: only the words tell
            ?? RunIn(NarrativeMarks.RunInStop.Match(body), label =>
                NarrativeMarks.RunInItem.IsMatch(label)
                || (!inList && (NarrativeMarks.RunInChapter.IsMatch(label) || SectionRoles.RoleOf(label).Length > 0)));

        HeadingReading? RunIn(Match run, Func<string, bool> isHeading)
        {
            var label = run.Groups["label"].Value.Trim();
            return run.Success && !NarrativeMarks.HeadingNever.IsMatch(label) && NarrativeMarks.IsClosed(label) && isHeading(label)
                ? new HeadingReading(style, number, label, run.Groups["text"].Value.Trim())
                : null;
        }
    }

    /// <summary>Reads a paragraph that the source says is a heading; null where it is none all the same: whole texts are styled as headings, too.</summary>
    /// <param name="text">The whole paragraph.</param>
    public static HeadingReading? ReadMarked(string text)
    {
        if (text.Length > NarrativeMarks.HeadingLongest || NarrativeMarks.EndsSentence(text)) return null;
        var style = NarrativeMarks.ReadNumber(text, out var length);
        return style is null ? new HeadingReading(null, "", text, "") : new HeadingReading(style, text[..length].Trim(), text[length..].Trim(), "");
    }

    /// <summary>True for a line without number that is a heading by its words.</summary>
    public static bool IsPlainHeading(string text) =>
        IsTitle(text)
        && (NarrativeMarks.SureHeading.IsMatch(text)
            || (NarrativeMarks.PlainHeading.IsMatch(text) && SectionRoles.RoleOf(text).Length > 0));

    /// <summary>True for a numbered line that is a heading alone, whatever it ends in.</summary>
    public static bool IsNumberedTitle(string text) =>
        NarrativeMarks.ReadNumber(text, out var length) is not null && IsTitle(text[length..].Trim());

    /// <summary>True for a heading that ends as whole headings do: nothing of it is on the next line.</summary>
    public static bool IsWholeTitle(string text) => IsNumberedTitle(text) && NarrativeMarks.PlainHeading.IsMatch(text);

    private static HeadingReading? ReadPlain(string text)
    {
        var contact = NarrativeMarks.ContactLabel.Match(text);
        if (contact.Success && text.Length <= 2 * NarrativeMarks.HeadingLongest)
            return new HeadingReading(null, "", contact.Groups["label"].Value, contact.Groups["text"].Value);
        return IsPlainHeading(text) ? new HeadingReading(null, "", text, "") : null;
    }

    private static bool IsTitle(string text) =>
        text.Length <= NarrativeMarks.HeadingLongest && !NarrativeMarks.HeadingNever.IsMatch(text) && NarrativeMarks.IsClosed(text);
}
