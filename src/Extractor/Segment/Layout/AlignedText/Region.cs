using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Consecutive lines of one page that may be a table, captions and prose around it left out.</summary>
/// <param name="First">Index of its first line.</param>
/// <param name="End">Index after its last line.</param>
/// <param name="Lines">The pieces of each of its lines that is not blank, from the top down.</param>
internal sealed record Region(int First, int End, ImmutableArray<ImmutableArray<Piece>> Lines)
{
    /// <summary>The column lines drawn beside its lines, in columns; none where there are none.</summary>
    public ImmutableArray<int> Edges { get; init; } = [];

    /// <summary>The horizontal lines drawn over and between its lines.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>Points that a column takes on a drawn page; 0 in a text.</summary>
    public double Unit { get; init; }
}
