using System.Collections.Immutable;
using Extractor.Generator.Truth;

namespace Extractor.Generator.Drawing;

/// <summary>A row of a table with codes.</summary>
/// <param name="Code">Its code, or empty for a total.</param>
/// <param name="Name">Its name in the truth's spelling.</param>
/// <param name="Values">One value for each figure column, exact yuan.</param>
internal sealed record CodedRow(string Code, string Name, ImmutableArray<decimal> Values)
{
    /// <summary>Whether the row is a unit: its code is no classification, and the truth has none.</summary>
    public bool IsUnit { get; init; }

    /// <summary>What its publisher did wrong with it, or null.</summary>
    public FlawKind? Fault { get; init; }
}
