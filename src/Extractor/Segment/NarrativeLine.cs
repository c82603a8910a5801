using Extractor.Ingest;

namespace Extractor.Segment;

/// <summary>A line that belongs to the narrative: not part of a table, its caption or its notes.</summary>
/// <param name="Line">The line; never tabbed.</param>
/// <param name="AfterTable">True for the first line after a table: no sentence runs over a table.</param>
internal sealed record NarrativeLine(SourceLine Line, bool AfterTable);
