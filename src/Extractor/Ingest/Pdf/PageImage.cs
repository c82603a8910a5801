using Extractor.Ingest.Ocr;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Extractor.Ingest.Pdf;

/// <summary>Finds the images that are a page: one that fills it, or strips, tiles and layers that do.</summary>
internal static class PageImage
{
    /// <summary>The images reach over at least this share of the page's width and height.</summary>
    private const double Whole = 0.7;

    /// <summary>The images take at least this share of the page.</summary>
    private const double Most = 0.5;

    /// <summary>More images than that are no scanner's strips.</summary>
    private const int MostImages = 200;

    /// <summary>The page as images; null where it is none. Without any image where one is of a form that is not read.</summary>
    /// <param name="page">The page.</param>
    public static ScannedPage? Of(Page page)
    {
        var images = page.GetImages().Where(i => Math.Abs(i.BoundingBox.Width * i.BoundingBox.Height) > 1).Take(MostImages + 1).ToList();
        if (images.Count is 0 or > MostImages || !IsWhole(page, [.. images.Select(i => i.BoundingBox)])) return null;
        if (images.Sum(i => (long)i.WidthInSamples * i.HeightInSamples) > ImageDecoder.MostPixels) return new ScannedPage(page.Number, page.Width, page.Height, []);
        var placed = images.ConvertAll(i => Placed(page, i));
        return new ScannedPage(page.Number, page.Width, page.Height, placed.Contains(null) ? [] : [.. placed.OfType<PlacedImage>()]);
    }

    private static bool IsWhole(Page page, List<PdfRectangle> boxes)
    {
        double Within(double at, double end) => Math.Clamp(at, 0, end);
        var clipped = boxes.ConvertAll(b => (
            Left: Within(Math.Min(b.Left, b.Right), page.Width), Right: Within(Math.Max(b.Left, b.Right), page.Width),
            Bottom: Within(Math.Min(b.Bottom, b.Top), page.Height), Top: Within(Math.Max(b.Bottom, b.Top), page.Height)));
        return clipped.Max(b => b.Right) - clipped.Min(b => b.Left) >= Whole * page.Width && clipped.Max(b => b.Top) - clipped.Min(b => b.Bottom) >= Whole * page.Height
            && clipped.Sum(b => (b.Right - b.Left) * (b.Top - b.Bottom)) >= Most * page.Width * page.Height;
    }

    private static PlacedImage? Placed(Page page, IPdfImage image)
    {
        (double X, double Y) At(PdfPoint point) => (point.X, page.Height - point.Y);
        var box = image.BoundingBox;
        return Bytes(image) is { } bytes ? new PlacedImage(() => ImageDecoder.Bitmap(bytes), At(box.TopLeft), At(box.TopRight), At(box.BottomLeft)) { File = bytes } : null;
    }

    private static ReadOnlyMemory<byte>? Bytes(IPdfImage image)
    {
        if (image.RawMemory.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return image.RawMemory;
        return image.TryGetPng(out var png) ? png : null;
    }
}
