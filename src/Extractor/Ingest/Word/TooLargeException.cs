namespace Extractor.Ingest.Word;

/// <summary>Thrown where a document unpacks to more than it may.</summary>
internal sealed class TooLargeException : Exception;
