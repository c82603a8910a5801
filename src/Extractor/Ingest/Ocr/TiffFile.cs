using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;
using SkiaSharp;

namespace Extractor.Ingest.Ocr;

/// <summary>The pages of a TIFF, in whatever way they are packed.</summary>
internal static class TiffFile
{
    private const double CentimetresToInch = 2.54;

    /// <summary>The sizes of a TIFF's pages; none where it is damaged.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="most">Pages that are looked at.</param>
    public static IReadOnlyList<ImageSize> Sizes(ReadOnlyMemory<byte> bytes, int most)
    {
        var sizes = new List<ImageSize>();
        try
        {
            using var tiff = Open(bytes);
            if (tiff is null) return [];
            var seen = new HashSet<long>();
            // a directory that names an earlier one as the next would never end
            do
            {
                if (Number(tiff, TiffTag.IMAGEWIDTH) is { } width and > 0 && Number(tiff, TiffTag.IMAGELENGTH) is { } height and > 0) sizes.Add(new ImageSize((int)width, (int)height, Density(tiff)));
            }
            while (sizes.Count < most && seen.Add(tiff.CurrentDirOffset()) && tiff.ReadDirectory());
        }
        catch (Exception e) when (IsDamage(e))
        {
            return sizes;
        }

        return sizes;
    }

    /// <summary>One page of a TIFF; null where it is damaged or too large.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="page">Page from 0.</param>
    public static SKBitmap? Bitmap(ReadOnlyMemory<byte> bytes, int page)
    {
        try
        {
            using var tiff = Open(bytes);
            if (tiff is null || !tiff.SetDirectory((short)page)) return null;
            var (width, height) = ((int)(Number(tiff, TiffTag.IMAGEWIDTH) ?? 0), (int)(Number(tiff, TiffTag.IMAGELENGTH) ?? 0));
            if (width < 1 || height < 1 || (long)width * height > ImageDecoder.MostPixels) return null;
            var pixels = new int[width * height];
            if (!tiff.ReadRGBAImageOriented(width, height, pixels, Orientation.TOPLEFT)) return null;
            var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
            Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
            using (bitmap) return bitmap.Copy(SKColorType.Bgra8888);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return null;
        }
    }

    /// <summary>What is wrong with a file is told as a problem, not on the console.</summary>
    private sealed class Silence : TiffErrorHandler
    {
        public override void ErrorHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void ErrorHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
        {
        }

        public override void WarningHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void WarningHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
        {
        }
    }

    static TiffFile() => Tiff.SetErrorHandler(new Silence());

    private static Tiff? Open(ReadOnlyMemory<byte> bytes)
    {
        var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
        var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        return Tiff.ClientOpen("image", "r", stream, new TiffStream());
    }

    private static double? Density(Tiff tiff)
    {
        var field = tiff.GetField(TiffTag.XRESOLUTION);
        if (field is null) return null;
        var density = field[0].ToDouble();
        return (ResUnit)(Number(tiff, TiffTag.RESOLUTIONUNIT) ?? (int)ResUnit.INCH) == ResUnit.CENTIMETER ? density * CentimetresToInch : density;
    }

    private static long? Number(Tiff tiff, TiffTag tag) => tiff.GetField(tag) is { Length: > 0 } field ? field[0].ToInt() : null;

    /// <summary>LibTiff meets damaged bytes with all of these.</summary>
    private static bool IsDamage(Exception e) => e is IndexOutOfRangeException or ArgumentException or InvalidOperationException or InvalidCastException or IOException or NullReferenceException or OverflowException or DivideByZeroException or OutOfMemoryException or NotSupportedException;
}
