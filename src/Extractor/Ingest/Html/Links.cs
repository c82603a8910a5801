using AngleSharp.Dom;

namespace Extractor.Ingest.Html;

/// <summary>Menus, bread crumbs and lists of other pages: blocks that are hardly anything but links.</summary>
internal static class Links
{
    /// <summary>A paragraph may be one link, such as that to an attachment.</summary>
    private const int Fewest = 4;

    private const double Share = 0.7;

    /// <summary>The page as a whole is never a menu.</summary>
    private const int LongestText = 20_000;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal) { "div", "ul", "ol", "dl", "p", "section", "header", "td" };

    /// <summary>True for a block most of whose text stands in links.</summary>
    public static bool AreAll(IElement element)
    {
        if (!Blocks.Contains(element.LocalName)) return false;
        if (PrintedText.Length(element, LongestText) is var all && all is 0 or > LongestText) return false;
        var links = element.GetElementsByTagName("a");
        return links.Length >= Fewest && links.Sum(a => PrintedText.Length(a)) >= Share * all;
    }
}
