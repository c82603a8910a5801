using System.Text;

namespace Extractor.Ingest;

/// <summary>The encoding found in a text.</summary>
/// <param name="Name">Its name in the dataset: <c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>gb18030</c>.</param>
/// <param name="Encoding">The decoder; bytes that it cannot decode become U+FFFD.</param>
/// <param name="MarkBytes">Bytes of the byte order mark to skip: 0 where there is none.</param>
/// <param name="IsDoubtful">True where the text read this way does not look like Chinese or English.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, int MarkBytes = 0, bool IsDoubtful = false)
{
    /// <summary>How much of a file is looked at to find its encoding, bytes.</summary>
    private const int SampleBytes = 64 * 1024;

    /// <summary>UTF-8.</summary>
    public static TextEncoding Utf8 { get; } = new("utf-8", new UTF8Encoding(false, throwOnInvalidBytes: false));

    /// <summary>UTF-16, low byte first: what Windows calls "Unicode".</summary>
    public static TextEncoding Utf16LittleEndian { get; } = new("utf-16le", new UnicodeEncoding(false, false, throwOnInvalidBytes: false));

    /// <summary>UTF-16, high byte first.</summary>
    public static TextEncoding Utf16BigEndian { get; } = new("utf-16be", new UnicodeEncoding(true, false, throwOnInvalidBytes: false));

    /// <summary>GB18030, which holds GBK and GB2312: what Chinese Windows calls "ANSI".</summary>
    public static TextEncoding Gb18030 { get; } = new("gb18030", OpenGb18030());

    /// <summary>Decodes the whole file.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => Encoding.GetString(bytes[MarkBytes..]);

    /// <summary>Decodes the beginning of a file. A character that the end of the sample (or of the file) cuts in two is left out.</summary>
    public ReadOnlySpan<char> DecodeSample(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[MarkBytes..Math.Min(bytes.Length, MarkBytes + SampleBytes)];
        var characters = new char[Encoding.GetMaxCharCount(sample.Length)];
        int length = Encoding.GetDecoder().GetChars(sample, characters, flush: false);
        return characters.AsSpan(0, length);
    }

    private static Encoding OpenGb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            "gb18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
        ?? throw new PlatformNotSupportedException("The runtime has no GB18030.");
}
