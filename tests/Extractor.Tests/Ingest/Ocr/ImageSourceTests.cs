using System.IO.Compression;
using BitMiracle.LibTiff.Classic;
using Extractor.Ingest;
using Extractor.Ingest.Ocr;
using SkiaSharp;
using Xunit;

namespace Extractor.Tests.Ingest.Ocr;

public sealed class ImageSourceTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Png, "png")]
    [InlineData(SKEncodedImageFormat.Jpeg, "jpeg")]
    public void An_image_is_a_document_of_one_page(SKEncodedImageFormat format, string kind)
    {
        var source = SourceReader.Read(SharedScan.File8(format));
        Assert.Equal((kind, 1), (source.Kind, source.Pages));
        SharedScan.AssertRead(Assert.Single(source.Drawn));
        Assert.DoesNotContain(source.Problems, p => p.Code == "needs_ocr");
    }

    [Fact]
    public void Each_image_of_a_tiff_is_a_page()
    {
        using var bitmap = SharedScan.Bitmap();
        var source = SourceReader.Read(Tiff(bitmap, Compression.LZW, pages: 2));
        Assert.Equal(("tiff", 2), (source.Kind, source.Pages));
        Assert.All(source.Drawn, SharedScan.AssertRead);
        Assert.Equal([1, 2], source.Drawn.Select(p => p.Number));
    }

    [Fact]
    public void An_image_of_four_hundred_million_pixels_is_told_and_not_unpacked()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var source = SourceReader.Read(WhitePng(20_000, 20_000));
        Assert.Equal("image_too_large", Assert.Single(source.Problems).Code);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 100_000_000);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3 })]
    [InlineData(new byte[] { (byte)'I', (byte)'I', (byte)'*', 0, 8, 0, 0, 0, 1, 0, 9, 9, 9, 9 })]
    [InlineData(new byte[] { (byte)'M', (byte)'M', 0, (byte)'*', 0xFF, 0xFF, 0xFF, 0xFF })]
    public void A_damaged_image_is_told(byte[] bytes) =>
        Assert.Equal("image_damaged", Assert.Single(SourceReader.Read(bytes).Problems).Code);

    [Fact]
    public void A_tiff_whose_directories_go_in_a_circle_has_an_end()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(16, 16, SKColorType.Bgra8888, SKAlphaType.Opaque));
        var bytes = Tiff(bitmap, Compression.NONE, pages: 1);
        var first = BitConverter.ToInt32(bytes, 4);
        var next = first + 2 + (12 * BitConverter.ToUInt16(bytes, first));
        BitConverter.TryWriteBytes(bytes.AsSpan(next), first);
        Assert.InRange(TiffFile.Sizes(bytes, 100).Count, 1, 2);
    }

    private static byte[] Tiff(SKBitmap bitmap, Compression compression, int pages)
    {
        using var stream = new MemoryStream();
        var tiff = BitMiracle.LibTiff.Classic.Tiff.ClientOpen("test", "w", stream, new TiffStream());
        var row = new byte[bitmap.Width];
        for (var page = 0; page < pages; page++)
        {
            tiff.SetField(TiffTag.IMAGEWIDTH, bitmap.Width);
            tiff.SetField(TiffTag.IMAGELENGTH, bitmap.Height);
            tiff.SetField(TiffTag.BITSPERSAMPLE, 8);
            tiff.SetField(TiffTag.SAMPLESPERPIXEL, 1);
            tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.MINISBLACK);
            tiff.SetField(TiffTag.COMPRESSION, compression);
            tiff.SetField(TiffTag.ROWSPERSTRIP, bitmap.Height);
            for (var y = 0; y < bitmap.Height; y++)
            {
                for (var x = 0; x < bitmap.Width; x++) row[x] = bitmap.GetPixel(x, y).Green;
                tiff.WriteScanline(row, y);
            }

            tiff.WriteDirectory();
        }

        tiff.Flush();
        return stream.ToArray();
    }

    private static byte[] WhitePng(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + ((width + 7) / 8)];
            for (var y = 0; y < height; y++) zlib.Write(row);
        }

        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, [.. BigEndian(width), .. BigEndian(height), 1, 0, 0, 0, 0]);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        png.Write(BigEndian(data.Length));
        png.Write(body);
        png.Write(BigEndian((int)Crc(body)));
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] BigEndian(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
