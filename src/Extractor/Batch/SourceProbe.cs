using Extractor.Ingest;
using Extractor.Ingest.Archives;

namespace Extractor.Batch;

/// <summary>The <see cref="ContentProbe"/> of this version: a document is what Ingest can read, or what it must be said of that it can't.</summary>
public static class SourceProbe
{
    /// <summary>Tells the kind of a file by its content; an empty file is no document.</summary>
    public static ContentKind Detect(ReadOnlySpan<byte> content)
    {
        var kind = FileKindDetector.Detect(content);
        return new ContentKind(kind.Name(), SourceReader.CanRead(kind) || SourceReader.MayBeDisclosure(kind), ArchiveFormats.Is(kind));
    }
}
