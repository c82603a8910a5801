using AngleSharp.Dom;

namespace Extractor.Ingest.Html;

/// <summary>What a page holds and does not show, as far as its own markup says so; style sheets are not read.</summary>
internal static class Visibility
{
    /// <summary>True for an element that is not shown.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is not { Length: > 0 } style) return false;
        var rules = string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        return rules.Contains("display:none", StringComparison.Ordinal) || rules.Contains("visibility:hidden", StringComparison.Ordinal);
    }
}
