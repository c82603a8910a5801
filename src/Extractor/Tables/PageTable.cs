using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Tables;

/// <summary>One table as it stands on one page.</summary>
/// <param name="Page">Page from 1.</param>
/// <param name="Rows">Its rows, all of one length; a spanned cell's text stands in its first cell, the others are empty.</param>
/// <param name="Box">Where it stands, points from the page's top left.</param>
/// <param name="Continues">The table of the document that it goes on from, as an index from 0, or null.</param>
public sealed record PageTable(int Page, ImmutableArray<ImmutableArray<string>> Rows, Box Box, int? Continues)
{
    /// <summary>The columns' boundaries, points from the left, one more than columns.</summary>
    public ImmutableArray<double> Edges { get; init; } = [];

    /// <summary>The rows' boundaries, points from the top.</summary>
    public ImmutableArray<double> Heights { get; init; } = [];
}
