using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Segment.Narrative;

/// <summary>The narrative of a document as a tree of headings with whole paragraphs.</summary>
/// <param name="Sections">Sections in document order; numbers are 1-based positions in it.</param>
/// <param name="Repairs">Sentences that were cut and are whole again.</param>
internal sealed record NarrativeOutline(ImmutableArray<Section> Sections, ImmutableArray<Repair> Repairs);
