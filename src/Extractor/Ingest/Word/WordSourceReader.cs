namespace Extractor.Ingest.Word;

/// <summary>
/// Reads documents of Word, <c>.docx</c>: paragraphs are lines, rows of tables are lines of cells. A line's number is its ordinal in what is
/// read; pages are those that Word noted down, else those the author made.
/// </summary>
internal static class WordSourceReader
{
    /// <summary>Reads a document. Never throws for bad bytes: what can't be read is a problem.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much of it is read at most.</param>
    public static Source Read(ReadOnlyMemory<byte> bytes, IngestLimits limits) =>
        SourceSoFar.Read(FileKind.Docx, limits, soFar => new WordReading(limits, soFar).Read(MemoryFile.Open(bytes)));
}
