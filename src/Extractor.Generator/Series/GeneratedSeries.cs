using System.Collections.Immutable;
using Extractor.Generator.Truth;

namespace Extractor.Generator.Series;

/// <summary>The disclosures of some offices over some years.</summary>
/// <param name="Documents">The documents, by year.</param>
/// <param name="Links">Which offices of a year are which of the year before.</param>
public sealed record GeneratedSeries(ImmutableArray<SeriesDocument> Documents, ImmutableArray<SeriesLink> Links);

/// <summary>A document of a series.</summary>
/// <param name="Office">Its office.</param>
/// <param name="Year">Its year.</param>
/// <param name="Document">The file, with its truth.</param>
public sealed record SeriesDocument(string Office, int Year, GeneratedDocument Document);

/// <summary>An office and what it was a year before; a part of it, where another office is of the same.</summary>
/// <param name="Year">The later year.</param>
/// <param name="Before">The earlier office.</param>
/// <param name="After">The later office.</param>
public readonly record struct SeriesLink(int Year, string Before, string After);
