using System.Buffers.Binary;
using SkiaSharp;

namespace Extractor.Ingest.Ocr;

/// <summary>The size of an image, known before a pixel of it is unpacked.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Density">Pixels to an inch, or null where the image does not say, or says what no scanner does.</param>
internal sealed record ImageSize(int Width, int Height, double? Density)
{
    /// <summary>Densities that scanners have.</summary>
    private const double Coarsest = 60, Finest = 1_300;

    /// <summary>The longer side of a sheet of A4, points: the size of an image that does not tell its own.</summary>
    private const double Sheet = 842;

    private const double PointsToInch = 72, CentimetresToInch = 2.54, MetresToInch = 0.0254;

    /// <summary>Its pixels in all.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Its size on paper, points.</summary>
    public (double Width, double Height) Points
    {
        get
        {
            var scale = Density is >= Coarsest and <= Finest and var density ? PointsToInch / density : Sheet / Math.Max(Width, Height);
            return (Width * scale, Height * scale);
        }
    }

    /// <summary>The size of an image of any kind but TIFF; null where it has none.</summary>
    /// <param name="bytes">The file.</param>
    public static ImageSize? Of(ReadOnlyMemory<byte> bytes)
    {
        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        return codec is null || Math.Min(codec.Info.Width, codec.Info.Height) < 1 ? null : new ImageSize(codec.Info.Width, codec.Info.Height, Said(bytes.Span));
    }

    /// <summary>The density that the header of a JPEG (JFIF) or PNG (pHYs) says.</summary>
    private static double? Said(ReadOnlySpan<byte> bytes)
    {
        const int Jfif = 18, Early = 4_096;
        if (bytes.Length > Jfif && bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) && bytes[6..].StartsWith("JFIF\0"u8))
        {
            double density = BinaryPrimitives.ReadUInt16BigEndian(bytes[14..]);
            return bytes[13] switch { 1 => density, 2 => density * CentimetresToInch, _ => null };
        }

        var at = bytes[..Math.Min(bytes.Length, Early)].IndexOf("pHYs"u8);
        return at >= 0 && bytes.Length > at + 12 && bytes[at + 12] == 1 ? BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 4)..]) * MetresToInch : null;
    }
}
