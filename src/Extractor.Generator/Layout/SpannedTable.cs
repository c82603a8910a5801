using System.Collections.Immutable;

namespace Extractor.Generator.Layout;

/// <summary>A table whose merged cells are known.</summary>
/// <param name="Rows">Number of rows, header included.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="CaptionRows">Rows at the top that hold title and unit.</param>
/// <param name="HeaderRows">Rows at the top that are caption or header.</param>
/// <param name="Cells">Its cells, row by row; together they cover it.</param>
internal sealed record SpannedTable(int Rows, int Columns, int CaptionRows, int HeaderRows, ImmutableArray<TableCell> Cells);
