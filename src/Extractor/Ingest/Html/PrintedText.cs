using AngleSharp.Dom;

namespace Extractor.Ingest.Html;

/// <summary>How much text an element prints.</summary>
internal static class PrintedText
{
    /// <summary>Counts the characters of an element's text that are no white space; those of scripts and style sheets are no text.</summary>
    /// <param name="element">The element.</param>
    /// <param name="most">Counting ends where there are more: blocks within blocks are counted again and again.</param>
    public static int Length(IElement element, int most = int.MaxValue)
    {
        var length = 0;
        foreach (var text in element.Descendants<IText>())
        {
            if (text.ParentElement?.LocalName is "script" or "style" or "noscript" or "template") continue;
            length += text.Data.Count(c => !char.IsWhiteSpace(c));
            if (length > most) break;
        }

        return length;
    }
}
