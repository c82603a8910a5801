namespace Extractor.Query.Workbook;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Style">How its cells look.</param>
/// <param name="Width">Its width, in letters of half a square.</param>
internal sealed record SheetColumn(string Heading, CellStyle Style, int Width);
