using System.Collections.Immutable;

namespace Extractor.Query.Figures;

/// <summary>All that a dataset tells of one figure.</summary>
/// <param name="Amount">Its row of amounts.csv.</param>
/// <param name="Table">The row of its table.</param>
/// <param name="Document">The row of its document.</param>
/// <param name="Surroundings">What stands around it, or null where the dataset has no json/.</param>
/// <param name="Checks">The rows of checks.csv it takes part in.</param>
/// <param name="Repairs">The repair it came through, and others at its place.</param>
/// <param name="Problems">The problems at its place.</param>
public sealed record FigureCard(
    DatasetRow Amount,
    DatasetRow Table,
    DatasetRow Document,
    FigureSurroundings? Surroundings,
    ImmutableArray<DatasetRow> Checks,
    ImmutableArray<DatasetRow> Repairs,
    ImmutableArray<DatasetRow> Problems)
{
    /// <summary>Page it stands on, from 1, or null where the document has none.</summary>
    public int? Page => Amount.Whole("page");

    /// <summary>Line of the text, from 1, or null in a drawn document.</summary>
    public int? Line => Amount.Whole("line");
}

/// <summary>What json/ tells of a figure beyond its row.</summary>
/// <param name="HeaderPath">The headings over it, from the top down.</param>
/// <param name="Row">The cells of its row, as printed.</param>
/// <param name="Problems">Numbers of the problems at its place.</param>
/// <param name="Repairs">Numbers of the repairs at its place.</param>
public sealed record FigureSurroundings(
    ImmutableArray<string> HeaderPath, ImmutableArray<string> Row, ImmutableArray<int> Problems, ImmutableArray<int> Repairs);
