namespace Extractor.Batch;

/// <summary>
/// The simplest <see cref="ContentProbe"/>: text or not. Ingest knows more kinds; this one serves where nothing but text is read.
/// </summary>
public static class TextProbe
{
    /// <summary>Text is what carries a UTF-16 byte-order mark, or no control character that no text has.</summary>
    public static ContentKind Detect(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? new ContentKind("pdf", false)
        : content.StartsWith("PK\u0003\u0004"u8) ? new ContentKind("zip", false)
        : IsUtf16(content) || !HasBinaryControl(content) ? new ContentKind("text", true)
        : new ContentKind("binary", false);

    private static bool IsUtf16(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    // 9-13 are tab, line feed, vertical tab, form feed, carriage return; 26 ends old DOS texts; 27 starts terminal colours
    private static bool HasBinaryControl(ReadOnlySpan<byte> content)
    {
        foreach (var value in content)
            if (value is < 9 or (> 13 and < 26) or (> 27 and < 32))
                return true;
        return false;
    }
}
