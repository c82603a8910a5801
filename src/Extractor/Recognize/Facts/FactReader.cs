using System.Collections.Immutable;
using Extractor.Segment;

namespace Extractor.Recognize.Facts;

internal static class FactReader
{
    public static ImmutableArray<FactReading> Read(ImmutableArray<Section> sections, int? documentYear) => [];
}
