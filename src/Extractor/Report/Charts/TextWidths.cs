using System.Text;
using System.Xml;

namespace Extractor.Report.Charts;

/// <summary>
/// How wide a text is, about, without looking at any font: the page is drawn with the reader's own, and the same dataset must give the same
/// report on every machine.
/// </summary>
internal static class TextWidths
{
    private const double Ideograph = 1;
    private const double Letter = 0.56;

    /// <summary>Its width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Size of the font.</param>
    public static double Of(string text, double size) => text.EnumerateRunes().Sum(Width) * size;

    /// <summary>As much of a text as fits, with an ellipsis where it is cut, without characters that XML does not have.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Size of the font.</param>
    /// <param name="room">Width there is.</param>
    public static string Cut(string text, double size, double room)
    {
        var clean = string.Concat(text.EnumerateRunes().Where(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value)).Select(r => Rune.IsControl(r) ? " " : r.ToString()));
        if (Of(clean, size) <= room) return clean;
        var kept = new StringBuilder();
        var left = (room / size) - 1;
        foreach (var rune in clean.EnumerateRunes())
        {
            left -= Width(rune);
            if (left < 0) break;
            kept.Append(rune.ToString());
        }

        return kept.Append('…').ToString();
    }

    private static double Width(Rune rune) => rune.Value >= 0x2E80 ? Ideograph : Letter;
}
