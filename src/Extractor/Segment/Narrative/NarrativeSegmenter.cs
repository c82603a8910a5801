using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Segment.Narrative;

/// <summary>Builds the heading tree of a narrative from its lines.</summary>
internal static class NarrativeSegmenter
{
    /// <summary>
    /// Reads the narrative: furniture of pages left out, the table of contents set apart, wrapped and cut lines joined,
    /// headings told from text. Linear in the text.
    /// </summary>
    /// <param name="lines">All lines of the document that belong to no table, in order, blank ones included.</param>
    public static NarrativeOutline Read(IReadOnlyList<NarrativeLine> lines)
    {
        var printed = TableOfContents.Part(Furniture.Without(lines), out var contents);
        var repairs = ImmutableArray.CreateBuilder<Repair>();
        var blocks = ParagraphJoiner.Join(printed, repairs);
        return new NarrativeOutline(SectionTree.Build(contents, blocks), repairs.ToImmutable());
    }
}
