using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>A table found on a page by geometry alone.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="Rows">Its rows, all of one length; a spanned cell's text stands in its first cell, the others are empty.</param>
/// <param name="Edges">The columns' boundaries, points from the left, one more than columns.</param>
internal sealed record LayoutGrid(Box Box, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<double> Edges)
{
    /// <summary>The rows' boundaries, points from the top.</summary>
    public ImmutableArray<double> Heights { get; init; } = [];
}
