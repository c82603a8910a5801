using Extractor.Ingest.Ocr;
using UglyToad.PdfPig.Content;

namespace Extractor.Ingest.Pdf;

/// <summary>Finds the one image that is a page.</summary>
internal static class PageImage
{
    /// <summary>The image covers at least this share of the page's width and height.</summary>
    private const double Whole = 0.7;

    /// <summary>More samples than that are no page's.</summary>
    private const long MostSamples = 40_000_000;

    /// <summary>The page as an image; null where it is none, or one of no form that is read.</summary>
    /// <param name="page">The page.</param>
    public static ScannedPage? Of(Page page)
    {
        var images = page.GetImages().Where(i => Math.Abs(i.BoundingBox.Width) >= Whole * page.Width && Math.Abs(i.BoundingBox.Height) >= Whole * page.Height).Take(2).ToList();
        if (images is not [var image] || (long)image.WidthInSamples * image.HeightInSamples > MostSamples) return null;
        return Bytes(image) is { } bytes ? new ScannedPage(page.Number, page.Width, page.Height, bytes) : null;
    }

    private static ReadOnlyMemory<byte>? Bytes(IPdfImage image)
    {
        if (image.RawMemory.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return image.RawMemory.ToArray();
        return image.TryGetPng(out var png) ? png : null;
    }
}
