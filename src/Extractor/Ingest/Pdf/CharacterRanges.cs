using System.Buffers;

namespace Extractor.Ingest.Pdf;

/// <summary>
/// The ranges of codes in a font's table of letters (<c>beginbfrange &lt;0020&gt; &lt;007E&gt; &lt;0020&gt;</c>). PdfPig takes them code by code,
/// so one that spans four bytes, or thousands that are all the same, keep it busy for hours.
/// </summary>
internal static class CharacterRanges
{
    /// <summary>Codes of all ranges of one table: no font has as many letters.</summary>
    public const long MostOfFont = 1_000_000;

    /// <summary>Codes of all tables that are not packed.</summary>
    public const long MostOfFile = 20_000_000;

    /// <summary>Digits of one code.</summary>
    private const int MostDigits = 16;

    private static readonly SearchValues<byte> NumberEnds = SearchValues.Create(" \t\r\n\f\0<["u8);

    /// <summary>Looks through a stream, or a file whose streams are not packed.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="most">Codes it may hold.</param>
    /// <exception cref="InvalidDataException">The ranges hold more codes than any font has.</exception>
    public static void Check(ReadOnlySpan<byte> content, long most)
    {
        var codes = 0.0;
        for (int found; (found = content.IndexOf("beginbfrange"u8)) >= 0;)
        {
            content = content[(found + "beginbfrange".Length)..];
            while (ReadCode(ref content) is { } first && ReadCode(ref content) is { } last && SkipTarget(ref content))
                if ((codes += Between(first, last)) > most) throw new InvalidDataException("a table of letters is longer than any can be");
        }
    }

    // byte by byte from the left, as PdfPig compares them, in as many bytes as the first one has
    private static double Between((ulong Left, int Digits) first, (ulong Left, int Digits) last)
    {
        var spare = 4 * (MostDigits - (first.Digits + (first.Digits & 1)));
        var end = last.Digits == MostDigits ? last.Left : last.Left | (ulong.MaxValue >> (4 * last.Digits));
        return end <= first.Left || spare == 4 * MostDigits ? 1 : ((end - first.Left) >> spare) + 1.0;
    }

    // the digits of a code, the first one highest
    private static (ulong Left, int Digits)? ReadCode(ref ReadOnlySpan<byte> text)
    {
        var rest = PdfBytes.SkipSpace(text);
        if (rest.IsEmpty || rest[0] != '<' || rest.IndexOf((byte)'>') is not (var end and > 0)) return null;
        var (code, digits) = (0UL, 0);
        foreach (var digit in rest[1..end])
        {
            if (!char.IsAsciiHexDigit((char)digit)) continue;
            if (++digits > MostDigits) throw new InvalidDataException("the code of a letter is longer than any");
            code |= (ulong)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10) << (4 * (MostDigits - digits));
        }

        text = rest[(end + 1)..];
        return (code, digits);
    }

    private static bool SkipTarget(ref ReadOnlySpan<byte> text)
    {
        var rest = PdfBytes.SkipSpace(text);
        if (rest.IsEmpty) return false;
        var end = rest[0] switch { (byte)'<' => rest.IndexOf((byte)'>'), (byte)'[' => rest.IndexOf((byte)']'), _ => rest.IndexOfAny(NumberEnds) - 1 };
        if (end < 0) return false;
        text = rest[(end + 1)..];
        return true;
    }
}
