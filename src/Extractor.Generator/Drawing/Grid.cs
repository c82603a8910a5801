using System.Collections.Immutable;

namespace Extractor.Generator.Drawing;

/// <summary>A table ready to be printed: spans are flattened, every row has the same number of cells.</summary>
/// <param name="TableType">Table type of DATASET.md.</param>
/// <param name="Title">Its title.</param>
/// <param name="Header">Header rows, the row of column numbers included.</param>
/// <param name="Rows">Rows of the body.</param>
internal sealed record Grid(
    string TableType, string Title, ImmutableArray<ImmutableArray<string>> Header, ImmutableArray<ImmutableArray<Cell>> Rows)
{
    /// <summary>A line under the table, or empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether the last header row counts the columns.</summary>
    public bool HasColumnNumbers { get; init; }

    /// <summary>Number of cells in a row.</summary>
    public int Width => Header[0].Length;
}
