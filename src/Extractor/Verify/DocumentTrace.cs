using Extractor.Ingest;
using Extractor.Segment;

namespace Extractor.Verify;

/// <summary>A document's result with what it was made from, for whoever wants to see how it came about.</summary>
/// <param name="Result">What the stages gave.</param>
/// <param name="Source">The document as read.</param>
/// <param name="Outline">Its shape.</param>
public sealed record DocumentTrace(DocumentResult Result, Source Source, Outline Outline);
