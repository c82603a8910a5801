using System.Collections.Immutable;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>One of the blocks that stand side by side in a summary.</summary>
/// <param name="Side"><c>revenue</c> or <c>expenditure</c>.</param>
/// <param name="Group">Heading over the block, or empty where the heading at its left holds it too.</param>
/// <param name="Label">Heading of its labels.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its figure columns; their own headings are the innermost.</param>
internal sealed record SummarySide(string Side, string Group, string Label, ImmutableArray<SideRow> Rows, ImmutableArray<Column> Columns);
