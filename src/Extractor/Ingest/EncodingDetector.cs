using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Extractor.Ingest;

/// <summary>
/// Finds the encoding of a text by its content. A byte order mark decides; else the structure of UTF-8 does, which no
/// longer text in another encoding has by chance; else the encoding in which the first letters beyond ASCII look most
/// like Chinese or English. See docs/decisions/encoding-detection.md.
/// </summary>
internal static class EncodingDetector
{
    /// <summary>Share of common characters from which bytes without mark pass for UTF-16: nearly any bytes decode in it.</summary>
    private const double LeastCommonInUtf16 = 0.5;

    /// <summary>Below this share of common characters the encoding found is doubtful.</summary>
    private const double LeastCommonUndoubted = 0.6;

    /// <summary>Two-byte UTF-8 sequences in a row that chance may make of GB18030; each is right by chance in one case of six.</summary>
    private const int AccidentalSequences = 16;

    /// <summary>Letters of three bytes and more that a damaged UTF-8 text has for each run of bytes that is none; others have far fewer.</summary>
    private const int WideLettersForEachLost = 4;

    private static readonly ImmutableArray<TextEncoding> Utf16 = [TextEncoding.Utf16LittleEndian, TextEncoding.Utf16BigEndian];

    /// <summary>In the order of preference, which decides where two look the same.</summary>
    private static readonly ImmutableArray<TextEncoding> All = [TextEncoding.Utf8, TextEncoding.Gb18030, .. Utf16];

    /// <summary>The encoding, or null where the bytes are no text in any known one.</summary>
    public static TextEncoding? Detect(ReadOnlySpan<byte> bytes)
    {
        if (MarkedEncoding(bytes) is { } marked) return MayBeText(marked, bytes) ? marked : null;

        var telling = SkipAscii(bytes);
        bool isStrictUtf8 = Utf8.IsValid(bytes) && !bytes.Contains((byte)0);
        bool isUtf8 = IsUtf8ByStructure(telling) || (isStrictUtf8 && !MayBeAccident(telling));
        if (isUtf8 && MayBeText(TextEncoding.Utf8, telling)) return TextEncoding.Utf8;

        // UTF-8 that is no text may be a few letters of UTF-16 by accident, but must never be read as GB18030
        return MostPlausible(telling, isUtf8 ? Utf16 : All, isStrictUtf8);
    }

    /// <summary>A long beginning in ASCII tells nothing; whatever follows it keeps its alignment for UTF-16.</summary>
    private static ReadOnlySpan<byte> SkipAscii(ReadOnlySpan<byte> bytes)
    {
        int first = bytes.IndexOfAnyExceptInRange((byte)0x01, (byte)0x7F);
        return first < 0 ? bytes : bytes[(first & ~1)..];
    }

    /// <summary>
    /// Chinese in UTF-8 takes three bytes a letter, in a pattern that other encodings hardly ever show. A damaged text keeps
    /// it nearly everywhere, whereas its letters read as GB18030 look half plausible, so the pattern decides before plausibility does.
    /// </summary>
    private static bool IsUtf8ByStructure(ReadOnlySpan<byte> bytes)
    {
        const char FirstWide = '\u0800';
        const char Lost = '\uFFFD';
        int wide = 0, lost = 0;
        foreach (char character in TextEncoding.Utf8.DecodeSample(bytes))
        {
            if (character == Lost) lost++;
            else if (character >= FirstWide) wide++;
        }

        return wide > lost * WideLettersForEachLost;
    }

    private static TextEncoding? MarkedEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return TextEncoding.Utf8 with { MarkBytes = 3 };
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return TextEncoding.Utf16LittleEndian with { MarkBytes = 2 };
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return TextEncoding.Utf16BigEndian with { MarkBytes = 2 };
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33])) return TextEncoding.Gb18030 with { MarkBytes = 4 };
        return null;
    }

    private static bool MayBeText(TextEncoding encoding, ReadOnlySpan<byte> bytes) =>
        TextPlausibility.Of(encoding.DecodeSample(bytes)).IsText;

    /// <summary>
    /// A few ideographs in GB18030 can be valid UTF-8, as two-byte sequences only (two-letter names are the classic case).
    /// Many of them rule the accident out.
    /// </summary>
    private static bool MayBeAccident(ReadOnlySpan<byte> validUtf8)
    {
        int sequences = 0;
        foreach (byte value in validUtf8)
        {
            if (value >= 0xC0 && ++sequences > AccidentalSequences) return false;
        }

        return sequences > 0;
    }

    private static TextEncoding? MostPlausible(ReadOnlySpan<byte> bytes, ImmutableArray<TextEncoding> candidates, bool isStrictUtf8)
    {
        TextEncoding? best = null;
        TextPlausibility bestPlausibility = default;
        foreach (var candidate in candidates)
        {
            var plausibility = TextPlausibility.Of(candidate.DecodeSample(bytes));
            bool isUtf16 = candidate.Encoding is UnicodeEncoding;
            if (!plausibility.IsText || (isUtf16 && (isStrictUtf8 || plausibility.CommonShare < LeastCommonInUtf16))) continue;
            if (best is not null && plausibility.Score <= bestPlausibility.Score) continue;
            (best, bestPlausibility) = (candidate, plausibility);
        }

        if (best is null) return null;
        bool isDoubtful = !isStrictUtf8 && bestPlausibility.CommonShare < LeastCommonUndoubted;
        return best with { IsDoubtful = isDoubtful };
    }
}
