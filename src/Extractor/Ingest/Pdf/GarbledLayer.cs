using UglyToad.PdfPig.Content;

namespace Extractor.Ingest.Pdf;

/// <summary>Tells a text layer that is not what the page shows: fonts without a map, or with a wrong one, give letters that nobody writes, or none.</summary>
internal static class GarbledLayer
{
    /// <summary>Fewer letters say nothing.</summary>
    private const int Fewest = 30;

    /// <summary>A page with a larger share of letters without meaning, private-use or unassigned ones is garbled.</summary>
    private const double MostImplausible = 0.2;

    /// <summary>A page with a smaller share of common letters is garbled: Chinese and Western texts have nine of ten.</summary>
    private const double FewestCommon = 0.4;

    /// <summary>True for a garbled page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="read">Its letters as read.</param>
    public static bool Is(Page page, PageLetters read)
    {
        var nameless = page.Letters.Count(l => string.IsNullOrEmpty(l.Value) || l.Value[0] == '\0');
        if (nameless + read.Letters.Length < Fewest) return false;
        var text = TextPlausibility.Of(string.Concat(read.Letters.Select(l => l.Text)));
        return nameless + text.Implausible > MostImplausible * (nameless + text.Total) || (text.Total >= Fewest && text.CommonShare < FewestCommon);
    }
}
