using AngleSharp.Dom;

namespace Extractor.Ingest.Html;

/// <summary>How much text an element prints.</summary>
internal static class PrintedText
{
    /// <summary>Counts the characters of an element's text that are no white space; those of scripts and style sheets are no text.</summary>
    /// <param name="element">The element.</param>
    /// <param name="most">Counting ends where there are more nodes or characters, and gives more than that: blocks within blocks are counted
    /// again and again.</param>
    public static int Length(IElement element, int most = int.MaxValue)
    {
        var (length, nodes) = (0, 0);
        foreach (var node in element.Descendants())
        {
            if (nodes++ == most) return int.MaxValue;
            if (node is not IText text || text.ParentElement?.LocalName is "script" or "style" or "noscript" or "template") continue;
            length += text.Data.Count(c => !char.IsWhiteSpace(c));
            if (length > most) break;
        }

        return length;
    }
}
