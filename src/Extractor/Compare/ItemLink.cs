namespace Extractor.Compare;

/// <summary>A row of one year and the row of another that is the same item, or none.</summary>
/// <param name="Before">The earlier row, or null.</param>
/// <param name="After">The later row, or null.</param>
/// <param name="Link">How they belong together.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
internal sealed record ItemLink(RowKey? Before, RowKey? After, string Link, decimal Confidence);
