namespace Extractor.Ingest.Html;

/// <summary>Thrown out of the parser, whose own callbacks are the only way to stop it, when a page is more than it can take in fair time.</summary>
internal sealed class TangledPageException : Exception;
