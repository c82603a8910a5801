namespace Extractor.Batch;

/// <summary>Something that a conversion writes beside its result can't be written: no defect of the document, so it ends the run.</summary>
/// <param name="inner">What the file system said.</param>
public sealed class OutputFailedException(Exception inner) : Exception(inner.Message, inner);
