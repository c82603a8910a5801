namespace Extractor.Ingest;

/// <summary>Tells a file's kind by its content.</summary>
public static class FileKindDetector
{
    /// <summary>Tells the kind. Never throws; what nothing is known of is <see cref="FileKind.Binary"/>.</summary>
    /// <param name="bytes">The file. Its first 64 KB decide between text and binary; archives are told by their end, too.</param>
    public static FileKind Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return FileKind.Empty;
        if (FileSignatures.Match(bytes) is { } signed) return signed;
        if (EncodingDetector.Detect(bytes) is { } encoding) return TextDialect.Tell(encoding.DecodeSample(bytes));
        return FileSignatures.HasLatePdfHeader(bytes) ? FileKind.Pdf : FileKind.Binary;
    }
}
