using System.Globalization;

namespace Extractor.Ingest;

/// <summary>
/// How much a decoded text looks like a Chinese or English document. Bytes read in the wrong encoding decode as well,
/// but to letters that nobody writes: rare ideographs, private-use and control characters.
/// </summary>
/// <param name="Total">Characters measured.</param>
/// <param name="Common">ASCII, the 3,755 ideographs of GB2312's first level, Chinese punctuation and symbols.</param>
/// <param name="Implausible">Private-use characters and all that are no text.</param>
/// <param name="NoText">Control and unassigned characters, and U+FFFD for what could not be decoded.</param>
internal readonly record struct TextPlausibility(long Total, long Common, long Implausible, long NoText)
{
    private const byte PlausibleClass = 0;
    private const byte CommonClass = 1;
    private const byte ImplausibleClass = 2;
    private const byte NoTextClass = 3;

    /// <summary>One wrong letter tells more against an encoding than one common letter tells for it.</summary>
    private const double ImplausibleWeight = 4;

    /// <summary>A text has a few stray control characters at most; compressed or random bytes have 15 % and more.</summary>
    private const double MostNoTextInText = 0.10;

    private static readonly byte[] Classes = Classify();

    /// <summary>Higher is more plausible; 1 where every character is common.</summary>
    public double Score => Total == 0 ? 0 : (Common - (ImplausibleWeight * Implausible)) / Total;

    /// <summary>Share of common characters, 0 to 1.</summary>
    public double CommonShare => Total == 0 ? 0 : (double)Common / Total;

    /// <summary>True where it may be a text at all.</summary>
    public bool IsText => NoText <= Total * MostNoTextInText;

    /// <summary>Measures a text; linear.</summary>
    public static TextPlausibility Of(ReadOnlySpan<char> text)
    {
        var counts = (Span<long>)stackalloc long[4];
        foreach (char character in text) counts[Classes[character]]++;
        long noText = counts[NoTextClass];
        return new TextPlausibility(text.Length, counts[CommonClass], counts[ImplausibleClass] + noText, noText);
    }

    private static byte[] Classify()
    {
        var classes = new byte[char.MaxValue + 1];
        for (int code = 0; code < classes.Length; code++)
        {
            classes[code] = CharUnicodeInfo.GetUnicodeCategory((char)code) switch
            {
                UnicodeCategory.PrivateUse => ImplausibleClass,
                UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned => NoTextClass,
                _ => PlausibleClass,
            };
        }

        classes['\uFFFD'] = NoTextClass;

        // two control characters that end lines in texts of word processors
        foreach (char character in "\v\u0085") classes[character] = PlausibleClass;
        for (char character = ' '; character <= '~'; character++) classes[character] = CommonClass;
        foreach (char character in "\t\n\r\f") classes[character] = CommonClass;

        // GB2312 by rows: symbols, numbering and full-width letters (1 to 3), pinyin letters (8), ruling lines (9) and the ideographs of
        // the first level (16 to 55). Those of the second are left out: much of what UTF-8 looks like in GB18030 falls among them.
        foreach ((int first, int last) in (ReadOnlySpan<(int, int)>)[(1, 3), (8, 9), (16, 55)])
        {
            for (int row = first; row <= last; row++) MarkCommon(classes, row);
        }

        return classes;
    }

    private static void MarkCommon(byte[] classes, int row)
    {
        const int Offset = 0xA0;
        const int CellsOfRow = 94;
        for (int cell = 1; cell <= CellsOfRow; cell++)
        {
            string decoded = TextEncoding.Gb18030.Encoding.GetString([(byte)(Offset + row), (byte)(Offset + cell)]);
            if (decoded.Length == 1 && classes[decoded[0]] == PlausibleClass) classes[decoded[0]] = CommonClass;
        }
    }
}
