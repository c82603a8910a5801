namespace Extractor.Query.Workbook;

/// <summary>A sheet that could not hold all its rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="Written">How many of them, the first ones, it holds.</param>
public sealed record CutSheet(string Name, long Rows, long Written);
