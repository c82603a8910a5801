using System.Collections.Immutable;

namespace Extractor.Generator.Drawing;

/// <summary>A column of figures.</summary>
/// <param name="Path">Its headings from the outermost to its own.</param>
/// <param name="Measure">Measure of DATASET.md.</param>
/// <param name="Phase">Phase of DATASET.md.</param>
/// <param name="Year">The year its figures belong to.</param>
internal sealed record Column(ImmutableArray<string> Path, string Measure, string Phase, int Year)
{
    /// <summary>Whether its numbers are differences, no amounts.</summary>
    public bool IsDifference { get; init; }

    /// <summary>Whether the heading over all figures of this year stands over it too.</summary>
    public bool IsUnderGroup { get; init; } = true;

    /// <summary>The column under one more heading.</summary>
    public Column Under(string group) => IsUnderGroup ? this with { Path = Path.Insert(0, group) } : this;
}
