using System.Collections.Immutable;
using AngleSharp.Html.Dom;

namespace Extractor.Ingest.Html;

/// <summary>What a web page offers for download: links to files in which disclosures come. They are named, never fetched.</summary>
internal static class Attachments
{
    private const int Most = 100;
    private const int LongestName = 200;
    private const int LongestAddress = 500;

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".pdf", ".doc", ".docx", ".wps", ".rtf", ".ofd", ".xls", ".xlsx", ".et", ".csv", ".zip", ".rar", ".7z", ".gz", ".jpg", ".jpeg", ".png", ".tif", ".tiff",
    };

    /// <summary>The links, each as <c>name &lt;address&gt;</c> with the address as the page has it, in its order, each address once.</summary>
    /// <param name="page">The page.</param>
    public static ImmutableArray<string> Of(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("a[href]").Select(a => (Name: Line(a.TextContent, LongestName), Address: Line(a.GetAttribute("href")!, LongestAddress + 1)))
            .Where(a => IsFile(a.Address)).DistinctBy(a => a.Address, StringComparer.Ordinal).Take(Most)
            .Select(a => a.Name.Length == 0 ? $"<{a.Address}>" : $"{a.Name} <{a.Address}>"),
    ];

    private static bool IsFile(string address)
    {
        if (address.Length is 0 or > LongestAddress) return false;
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        return Extensions.Contains(Path.GetExtension(path)) && (path.IndexOf(':', StringComparison.Ordinal) is var scheme && (scheme < 0 || path.StartsWith("http", StringComparison.OrdinalIgnoreCase)));
    }

    // links go into one cell of a table, parted by semicolons
    private static string Line(string text, int longest)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(';', '；').Replace('<', '〈').Replace('>', '〉');
        var clean = string.Concat(line.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return clean.Length <= longest ? clean : clean[..longest];
    }
}
