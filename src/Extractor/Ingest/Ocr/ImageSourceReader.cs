using System.Collections.Immutable;
using System.Globalization;
using Extractor.Values;

namespace Extractor.Ingest.Ocr;

/// <summary>Reads a file that is an image, or a TIFF of several: each is a page.</summary>
internal static class ImageSourceReader
{
    /// <summary>True for the kinds of image that are read.</summary>
    /// <param name="kind">A kind of file.</param>
    public static bool CanRead(FileKind kind) => kind is FileKind.Png or FileKind.Jpeg or FileKind.Tiff or FileKind.Bmp or FileKind.Gif;

    /// <summary>Reads an image. Never throws for bad bytes.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much of it is read at most.</param>
    public static Source Read(FileKind kind, ReadOnlyMemory<byte> bytes, IngestLimits limits)
    {
        var sizes = kind == FileKind.Tiff ? TiffFile.Sizes(bytes, limits.Pages) : ImageSize.Of(bytes) is { } size ? [size] : [];
        if (sizes.Count == 0) return UnreadableSource.Of(kind, Problem.Of("image_damaged", Severity.Error, null, kind.Name()));
        var asked = limits.Asked.Within(sizes.Count).Pages.ToList();
        var large = asked.Where(n => sizes[n - 1].Pixels > ImageDecoder.MostPixels).ToList();
        var scans = asked.Except(large).Select(n => Page(kind, bytes, sizes[n - 1], n)).ToList();
        var blank = asked.Select(n => new DrawnPage(n, sizes[n - 1].Points.Width, sizes[n - 1].Points.Height, [], [])).ToImmutableArray();
        var told = large.Select(n => Problem.Of("image_too_large", Severity.Error, new Place(n, null, null, null), Text(n), Text(sizes[n - 1].Width), Text(sizes[n - 1].Height), Text(ImageDecoder.MostPixels / 1_000_000))).ToImmutableArray();
        if (scans.Count > 0) told = told.Add(Problem.Of("needs_ocr", Severity.Error, null));
        var source = new Source(kind.Name(), "", sizes.Count, [], told) { Drawn = blank };
        return LeftOutPages.Tell(Scans.Read(source, scans, limits), limits.Asked);
    }

    private static ScannedPage Page(FileKind kind, ReadOnlyMemory<byte> bytes, ImageSize size, int number)
    {
        var (width, height) = size.Points;
        Func<SkiaSharp.SKBitmap?> open = kind == FileKind.Tiff ? () => TiffFile.Bitmap(bytes, number - 1) : () => ImageDecoder.Bitmap(bytes);
        return new ScannedPage(number, width, height, [PlacedImage.Whole(open, width, height) with { File = bytes, Part = number - 1 }]);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
