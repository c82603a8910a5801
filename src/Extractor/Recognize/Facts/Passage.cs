using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Recognize.Facts;

/// <summary>What a section says about the figures in it.</summary>
/// <param name="Section">The section.</param>
/// <param name="Path">All headings from the top down to its own.</param>
/// <param name="IsFinal">True where it tells of money spent, not planned.</param>
/// <param name="DocumentYear">The year the document is of, or null.</param>
internal sealed record Passage(Section Section, string Path, bool IsFinal, int? DocumentYear)
{
    /// <summary>The label of figures that have none of their own.</summary>
    public Label Heading { get; } = Label.OfHeading(Section.Heading);

    /// <summary>True where it speaks of appropriations only.</summary>
    public bool IsFiscal { get; } = FactPatterns.Fiscal.IsMatch(Path);
}
