namespace Extractor.Ingest;

/// <summary>Tells a file's kind by its content and reads it.</summary>
public static class SourceReader
{
    /// <summary>Reads a document. Never throws for bad bytes: what can't be read is a problem of severity error and no lines.</summary>
    /// <param name="bytes">The whole file.</param>
    public static Source Read(ReadOnlyMemory<byte> bytes) => throw new NotImplementedException();
}
