using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>One line as tables are looked for: of a text, or of a drawn page, whose white space is counted in columns too.</summary>
/// <param name="Page">Its page, or null.</param>
/// <param name="Text">Its text; empty for a blank line.</param>
/// <param name="Pieces">What wide gaps part it into; each knows the line's index.</param>
internal sealed record PieceLine(int? Page, string Text, ImmutableArray<Piece> Pieces)
{
    /// <summary>True where nothing is printed.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Points that a column takes on a drawn page; 0 in a text.</summary>
    public double Unit { get; init; }

    /// <summary>The column lines of the grid it stands in, in columns; none where there is none.</summary>
    public ImmutableArray<int> Edges { get; init; } = [];

    /// <summary>The horizontal lines drawn over it and under the line before.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>True where its cells are known: it is the row of another table, or stands for one.</summary>
    public bool IsTable { get; init; }
}
