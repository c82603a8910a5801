using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Segment.Narrative;

internal sealed record NarrativeOutline(ImmutableArray<Section> Sections, ImmutableArray<Repair> Repairs);

internal static class NarrativeSegmenter
{
    public static NarrativeOutline Read(IReadOnlyList<NarrativeLine> lines) => new([], []);
}
