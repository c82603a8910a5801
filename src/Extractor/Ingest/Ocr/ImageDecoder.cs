using SkiaSharp;

namespace Extractor.Ingest.Ocr;

/// <summary>Images of a page → shades of grey, red seals left out.</summary>
internal static class ImageDecoder
{
    /// <summary>More pixels than an A3 sheet at 400 dots an inch has are no scan.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>More pixels along the longer side than that show nothing more of a letter, and take time.</summary>
    private const int Longest = 2_600;

    /// <summary>An image with a shorter side holds no text.</summary>
    private const int Shortest = 8;

    /// <summary>Red that exceeds green and blue by so much is a seal's.</summary>
    private const int SealRed = 50;

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>Decodes what is drawn on a page; null where an image is of no known form, damaged or too large.</summary>
    /// <param name="page">The page.</param>
    public static GrayImage? Decode(ScannedPage page)
    {
        if (page.Images is [var only] && only.Fills(page.Width, page.Height)) return Decode(only.Open);
        var decoded = new List<SKBitmap>();
        try
        {
            foreach (var image in page.Images)
            {
                if (image.Open() is not { } bitmap) return null;
                decoded.Add(bitmap);
            }

            return Drawn(page, decoded);
        }
        finally
        {
            decoded.ForEach(b => b.Dispose());
        }
    }

    private static GrayImage? Decode(Func<SKBitmap?> open)
    {
        using var decoded = open();
        if (decoded is null || Math.Min(decoded.Width, decoded.Height) < Shortest) return null;
        var scale = Longest / (double)Math.Max(decoded.Width, decoded.Height);
        if (scale >= 1) return Gray(decoded);
        using var smaller = decoded.Resize(decoded.Info.WithSize(Math.Max(Shortest, (int)(decoded.Width * scale)), Math.Max(Shortest, (int)(decoded.Height * scale))), Smooth);
        return smaller is null ? null : Gray(smaller);
    }

    /// <summary>Decodes an image; null where it is of no known form, damaged or too large.</summary>
    /// <param name="bytes">The file.</param>
    public static SKBitmap? Bitmap(ReadOnlyMemory<byte> bytes)
    {
        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || Math.Min(codec.Info.Width, codec.Info.Height) < 1 || (long)codec.Info.Width * codec.Info.Height > MostPixels) return null;
        return SKBitmap.Decode(codec, new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Bgra8888, SKAlphaType.Unpremul));
    }

    /// <summary>Lays images where they stand, as sharp as the sharpest of them is.</summary>
    private static GrayImage? Drawn(ScannedPage page, List<SKBitmap> images)
    {
        static double Length((double X, double Y) a, (double X, double Y) b) => Math.Max(0.1, Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))));
        var sharpest = page.Images.Select((image, i) => images[i].Width / Length(image.TopLeft, image.TopRight)).Max();
        var scale = Math.Min(sharpest, Longest / Math.Max(page.Width, page.Height));
        var (width, height) = ((int)(page.Width * scale), (int)(page.Height * scale));
        if (Math.Min(width, height) < Shortest) return null;
        using var whole = new SKBitmap(new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Premul));
        whole.Erase(SKColors.White);
        using var canvas = new SKCanvas(whole);
        // what is black on any layer is printed: a layer of text over one of paper and pictures
        using var paint = new SKPaint { BlendMode = SKBlendMode.Multiply };
        for (var i = 0; i < images.Count; i++)
        {
            var (at, x, y) = (page.Images[i].TopLeft, page.Images[i].TopRight, page.Images[i].BottomLeft);
            canvas.SetMatrix(new SKMatrix(
                (float)((x.X - at.X) * scale / images[i].Width), (float)((y.X - at.X) * scale / images[i].Height), (float)(at.X * scale),
                (float)((x.Y - at.Y) * scale / images[i].Width), (float)((y.Y - at.Y) * scale / images[i].Height), (float)(at.Y * scale), 0, 0, 1));
            using var image = SKImage.FromBitmap(images[i]);
            canvas.DrawImage(image, 0, 0, Smooth, paint);
        }

        canvas.Flush();
        return Gray(whole);
    }

    private static GrayImage Gray(SKBitmap bitmap)
    {
        var gray = new GrayImage(bitmap.Width, bitmap.Height);
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                var at = (y * bitmap.RowBytes) + (x * 4);
                var (blue, green, red, alpha) = (pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]);
                var isSeal = red - Math.Max(green, blue) > SealRed;
                // a letter under a seal is dark in its red, the seal itself is light there
                var shade = isSeal ? red : ((red * 299) + (green * 587) + (blue * 114)) / 1000;
                gray.Pixels[(y * bitmap.Width) + x] = (byte)(255 - ((255 - shade) * alpha / 255));
            }
        }

        return gray;
    }
}
