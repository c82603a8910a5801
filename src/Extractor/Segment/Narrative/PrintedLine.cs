using Extractor.Ingest;
using Extractor.Knowledge;

namespace Extractor.Segment.Narrative;

/// <summary>What lies between a line and the printed line before it.</summary>
internal enum Gap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Blank lines.</summary>
    Blank,

    /// <summary>The end of a page, with or without its furniture.</summary>
    Page,

    /// <summary>A table.</summary>
    Table,
}

/// <summary>A line with text that is no furniture.</summary>
/// <param name="Source">The line.</param>
/// <param name="Text">Its text, trimmed.</param>
/// <param name="Before">What lies before it.</param>
internal sealed record PrintedLine(SourceLine Source, string Text, Gap Before)
{
    /// <summary>The numbering it starts with, or null.</summary>
    public NumberingStyle? Style { get; } = NarrativeMarks.ReadNumber(Text, out _);

    /// <summary>Width in half-width columns.</summary>
    public int Width { get; } = TextWidth.Of(Text);

    /// <summary>Columns of white space before the text.</summary>
    public int Indent { get; } = TextWidth.Of(Source.Text.AsSpan()[..^Source.Text.AsSpan().TrimStart().Length]);
}
