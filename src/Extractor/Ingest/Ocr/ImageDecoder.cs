using SkiaSharp;

namespace Extractor.Ingest.Ocr;

/// <summary>Bytes of a PNG or JPEG → shades of grey, red seals left out.</summary>
internal static class ImageDecoder
{
    /// <summary>More pixels than an A3 sheet at 400 dots an inch has are no scan.</summary>
    private const long MostPixels = 40_000_000;

    /// <summary>More pixels along the longer side than that show nothing more of a letter, and take time.</summary>
    private const int Longest = 2_600;

    /// <summary>Red that exceeds green and blue by so much is a seal's.</summary>
    private const int SealRed = 50;

    /// <summary>Decodes an image; null where it is of no known form, damaged or too large.</summary>
    /// <param name="bytes">The file.</param>
    public static GrayImage? Decode(ReadOnlyMemory<byte> bytes)
    {
        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width < 8 || codec.Info.Height < 8 || (long)codec.Info.Width * codec.Info.Height > MostPixels) return null;
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Bgra8888, SKAlphaType.Unpremul);
        using var decoded = SKBitmap.Decode(codec, info);
        if (decoded is null) return null;
        var scale = Longest / (double)Math.Max(info.Width, info.Height);
        if (scale >= 1) return Gray(decoded);
        using var smaller = decoded.Resize(info.WithSize(Math.Max(8, (int)(info.Width * scale)), Math.Max(8, (int)(info.Height * scale))), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return smaller is null ? null : Gray(smaller);
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
