using Extractor.Values;
using SkiaSharp;

namespace Extractor.Ingest.Ocr;

/// <summary>A page that is an image, as found in a document.</summary>
/// <param name="Number">Page from 1.</param>
/// <param name="Width">Its width, points.</param>
/// <param name="Height">Its height, points.</param>
/// <param name="Images">What is drawn on it.</param>
internal sealed record ScannedPage(int Number, double Width, double Height, IReadOnlyList<PlacedImage> Images)
{
    /// <summary>True where its text is an invisible layer that someone's text recognition laid over the image.</summary>
    public bool HasHiddenLayer { get; init; }

    /// <summary>The place of the whole page.</summary>
    public Place Place => new(Number, null, null, null);
}

/// <summary>An image on a page: where three of its corners stand, points from the page's top left.</summary>
/// <param name="Open">Decodes it; null where it can't be.</param>
/// <param name="TopLeft">Where its first pixel stands.</param>
/// <param name="TopRight">Where the last pixel of its first row stands.</param>
/// <param name="BottomLeft">Where the first pixel of its last row stands.</param>
internal sealed record PlacedImage(Func<SKBitmap?> Open, (double X, double Y) TopLeft, (double X, double Y) TopRight, (double X, double Y) BottomLeft)
{
    /// <summary>The file that it is in, by which what was read of it is known again.</summary>
    public ReadOnlyMemory<byte> File { get; init; }

    /// <summary>Which image of that file it is, from 0.</summary>
    public int Part { get; init; }

    /// <summary>An image that is its page.</summary>
    /// <param name="open">Decodes it.</param>
    /// <param name="width">The page's width.</param>
    /// <param name="height">The page's height.</param>
    public static PlacedImage Whole(Func<SKBitmap?> open, double width, double height) => new(open, (0, 0), (width, 0), (0, height));

    /// <summary>True where it fills a page, upright, but for a margin.</summary>
    /// <param name="width">The page's width.</param>
    /// <param name="height">The page's height.</param>
    public bool Fills(double width, double height)
    {
        const double Margin = 0.01;
        bool Is((double X, double Y) at, double x, double y) => Math.Abs(at.X - x) < Margin * width && Math.Abs(at.Y - y) < Margin * height;
        return Is(TopLeft, 0, 0) && Is(TopRight, width, 0) && Is(BottomLeft, 0, height);
    }
}
