using System.Collections.Immutable;
using Extractor.Generator.Truth;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>One row of one side of a summary.</summary>
/// <param name="Label">As printed, numbering included.</param>
/// <param name="Item">As the truth names it.</param>
/// <param name="Values">One value for each column of the side; null where the side has nothing to say there.</param>
internal sealed record SideRow(string Label, string Item, ImmutableArray<decimal?> Values)
{
    /// <summary>What the books say where the row prints something else, or null.</summary>
    public decimal? Expected { get; init; }

    /// <summary>What its publisher did wrong with it, or null.</summary>
    public FlawKind? Fault { get; init; }
}
