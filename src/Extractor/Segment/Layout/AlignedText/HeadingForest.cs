namespace Extractor.Segment.Layout.AlignedText;

/// <summary>The headings of a header, wrapped ones put together, before they are laid over columns.</summary>
/// <param name="Single">Those with none under them, from the left.</param>
/// <param name="Between">Those of them that stand between lower ones: each heads one column, merged downwards, or lies over several.</param>
/// <param name="Over">Those that stand over others.</param>
internal sealed record HeadingForest(List<HeaderNode> Single, List<HeaderNode> Between, List<HeaderNode> Over);
