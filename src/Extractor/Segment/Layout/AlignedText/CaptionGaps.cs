using System.Text;
using Extractor.Ingest;
using Extractor.Knowledge;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// The gap between office and unit in a caption is as wide as the table under it, and would make the line too long for a caption.
/// </summary>
internal static class CaptionGaps
{
    private const string Gap = "  ";

    /// <summary>A line's text with every wide gap closed to two spaces.</summary>
    public static string Close(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var part in text.Split(Gap, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            result.Append(result.Length > 0 ? Gap : "").Append(part);
        return result.ToString();
    }

    /// <summary>The line with its gaps closed where it declares a unit or an office; other lines as they are.</summary>
    public static SourceLine Close(SourceLine line, CaptionCatalogue captions)
    {
        if (line.IsBlank || line.IsTabbed || line.Text.Length <= CaptionCatalogue.MaxLength) return line;
        var text = Close(line.Text);
        return captions.Unit(text) is null && captions.Office(text) is null ? line : line with { Text = text };
    }
}
