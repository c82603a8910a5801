using System.Collections.Immutable;
using System.Xml.Linq;

namespace Extractor.Ingest.Word;

/// <summary>A table as a grid: the text of a merged cell stands in its first cell, the others it covers are empty.</summary>
/// <param name="Rows">Its rows, all of one width.</param>
/// <param name="Inner">Tables that stand in its cells.</param>
/// <param name="Notes">The notes its cells refer to.</param>
internal sealed record WordTable(ImmutableArray<WordRow> Rows, IReadOnlyList<XElement> Inner, IReadOnlyList<XElement> Notes);

/// <summary>A row.</summary>
/// <param name="Page">The page it begins on.</param>
/// <param name="Cells">The texts of its cells, lines parted by line feeds.</param>
internal sealed record WordRow(int Page, ImmutableArray<string> Cells);
