using System.Xml.Linq;

namespace Extractor.Ingest.Word;

/// <summary>What the styles of paragraphs say of them.</summary>
internal sealed class WordStyles
{
    /// <summary>A style is based on one that is based on another, hardly ever five times.</summary>
    private const int LongestChain = 20;

    private const string Heading = "heading ";
    private const string Contents = "toc ";

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly string? normal;

    /// <summary>Takes the part of the styles; null where there is none.</summary>
    public WordStyles(XElement? part)
    {
        foreach (var style in part?.Elements().Where(e => e.Name.LocalName == "style" && e.Said("type") is null or "paragraph") ?? [])
        {
            if (style.Said("styleId") is not { } id) continue;
            styles.TryAdd(id, style);
            if (style.Said("default") is "1" or "true" or "on") normal ??= id;
        }
    }

    /// <summary>The level from 1 of a heading; null for a paragraph that is none.</summary>
    /// <param name="properties">Properties of the paragraph.</param>
    public int? HeadingLevel(XElement? properties)
    {
        if (properties.Number("outlineLvl") is { } said) return Level(said);
        foreach (var style in Chain(properties))
        {
            if (style.Child("pPr").Number("outlineLvl") is { } level) return Level(level);
            // the built-in names are English in every edition of Word
            if (style.Value("name") is { } name && name.StartsWith(Heading, StringComparison.OrdinalIgnoreCase) && name.Length == Heading.Length + 1 && name[^1] is >= '1' and <= '9') return name[^1] - '0';
        }

        return null;

        static int? Level(int outline) => outline is >= 0 and < 9 ? outline + 1 : null;
    }

    /// <summary>True for an entry of a table of contents that Word made.</summary>
    /// <param name="properties">Properties of the paragraph.</param>
    public bool IsContents(XElement? properties) => Chain(properties).Any(s => s.Value("name")?.StartsWith(Contents, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The list a paragraph belongs to, by itself or by its style; null for none.</summary>
    /// <param name="properties">Properties of the paragraph.</param>
    /// <returns>Number of the list, level from 0 where it is said, and the style that says so.</returns>
    public (int List, int? Level, string? Style)? List(XElement? properties)
    {
        var own = properties.Child("numPr");
        if (own.Number("numId") is { } list) return (list, own.Number("ilvl") ?? 0, null);
        foreach (var style in Chain(properties))
        {
            var said = style.Child("pPr").Child("numPr");
            if (said.Number("numId") is { } ofStyle) return (ofStyle, own.Number("ilvl") ?? said.Number("ilvl"), style.Said("styleId"));
        }

        return null;
    }

    /// <summary>The list that a style of lists leads to; null where it leads to none.</summary>
    /// <param name="style">Its id.</param>
    /// <param name="part">The part of the styles.</param>
    public static int? ListOf(string style, XElement? part) =>
        part?.Elements().FirstOrDefault(e => e.Name.LocalName == "style" && e.Said("styleId") == style).Child("pPr").Child("numPr").Number("numId");

    private IEnumerable<XElement> Chain(XElement? properties)
    {
        var id = properties.Value("pStyle") ?? normal;
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.Value("basedOn");
        }
    }
}
