namespace Extractor.Segment.Narrative;

/// <summary>A whole paragraph or heading: one line or several joined.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="First">Its first line.</param>
/// <param name="Lines">How many lines it was printed on.</param>
internal sealed record Block(string Text, PrintedLine First, int Lines);
