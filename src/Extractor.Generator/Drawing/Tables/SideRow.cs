using System.Collections.Immutable;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>One row of one side of a summary.</summary>
/// <param name="Label">As printed, numbering included.</param>
/// <param name="Item">As the truth names it.</param>
/// <param name="Values">One value for each column of the side; null where the side has nothing to say there.</param>
internal sealed record SideRow(string Label, string Item, ImmutableArray<decimal?> Values);
