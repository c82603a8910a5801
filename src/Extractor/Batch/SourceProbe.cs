using Extractor.Ingest;

namespace Extractor.Batch;

/// <summary>The <see cref="ContentProbe"/> of this version: what Ingest can read is readable.</summary>
public static class SourceProbe
{
    /// <summary>Tells the kind of a file by its content; an empty file is not readable.</summary>
    public static ContentKind Detect(ReadOnlySpan<byte> content)
    {
        var kind = FileKindDetector.Detect(content);
        return new ContentKind(kind.Name(), SourceReader.CanRead(kind));
    }
}
