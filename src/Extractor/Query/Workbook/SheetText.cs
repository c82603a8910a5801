using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Query.Workbook;

/// <summary>A document's words as the text of a cell.</summary>
internal static partial class SheetText
{
    // a longer one makes Excel call the file damaged
    private const int Longest = 32_767;
    private const char Rest = '…';

    /// <summary>The text, with what XML can't hold written as spreadsheets do (<c>_x0001_</c>), and cut where it is too long for a cell.</summary>
    public static string Of(string text)
    {
        var cut = text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), [Rest]);
        return !NeedsCare().IsMatch(cut) ? cut : Escape(LooksEscaped().Replace(cut, "_x005F_"));
    }

    private static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // half a pair comes as U+FFFD
        {
            if (rune.Value is < ' ' and not '\t' and not '\n' or 0xFFFE or 0xFFFF) safe.Append(CultureInfo.InvariantCulture, $"_x{rune.Value:X4}_");
            else safe.Append(rune);
        }

        return safe.ToString();
    }

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\uD800-\uDFFF\uFFFE\uFFFF_]", RegexOptions.CultureInvariant)]
    private static partial Regex NeedsCare();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksEscaped();
}
