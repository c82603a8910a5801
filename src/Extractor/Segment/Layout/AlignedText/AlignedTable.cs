using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>What a column of an aligned table holds.</summary>
internal enum ColumnKind
{
    /// <summary>Nothing in any row.</summary>
    Empty,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>Classification codes, or parts of them.</summary>
    Code,

    /// <summary>Figures.</summary>
    Figure,
}

/// <summary>A table found in aligned text: its rows, header first, each with as many cells as columns.</summary>
/// <param name="Region">Where it stands.</param>
/// <param name="Header">Cells of the header's rows with their line; a merged heading stands in its first cell.</param>
/// <param name="Rows">The rows of its body.</param>
/// <param name="Kinds">What each column holds.</param>
/// <param name="Leaves">The headings of its single columns; those of the table before where it has no header of its own.</param>
internal sealed record AlignedTable(Region Region, ImmutableArray<TextRow> Header, ImmutableArray<TextRow> Rows, ImmutableArray<ColumnKind> Kinds, ImmutableArray<string> Leaves)
{
    /// <summary>Where each column begins and ends, in columns of text or of white space on a drawn page.</summary>
    public ImmutableArray<ColumnSlot> Extents { get; init; } = [];

    /// <summary>True where the headings fit the columns in several ways, or a figure stands in no single column.</summary>
    public bool IsDoubtful { get; init; }
}
