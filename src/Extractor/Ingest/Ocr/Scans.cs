using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Values;

namespace Extractor.Ingest.Ocr;

/// <summary>Reads the pages of a document that are images, several at a time.</summary>
internal static class Scans
{
    /// <summary>A page's own letters are stamps and page numbers over a scan where the image has so many times as many.</summary>
    private const int Outweighed = 3;

    /// <summary>The document with those pages read; as it was where there are none, or the models were not fetched.</summary>
    /// <param name="source">What was read without them: a page without letters for each.</param>
    /// <param name="scans">The pages that are images.</param>
    /// <param name="limits">How long it may take, and how many are read at a time.</param>
    public static Source Read(Source source, IReadOnlyList<ScannedPage> scans, IngestLimits limits)
    {
        if (scans.Count == 0 || OcrModels.Default is not { } models) return source;
        var own = source.Drawn.ToDictionary(p => p.Number);
        var read = Pages(scans, models, limits).Select(p => Laid(p, own[p.Number], scans.First(s => s.Number == p.Number))).OfType<DrawnPage>().ToDictionary(p => p.Number);
        if (read.Count == 0) return source;
        var told = source.Problems.Where(p => p.Code is not "needs_ocr" && !(p.Code is "page_needs_ocr" or "text_layer_invisible" or "text_layer_garbled" && p.Place?.Page is { } number && read.ContainsKey(number)));
        var unread = scans.Where(s => own[s.Number].Letters.IsEmpty && !read.ContainsKey(s.Number) && !source.Problems.Any(p => p.Code == "page_needs_ocr" && p.Place == s.Place));
        return source with
        {
            Drawn = [.. source.Drawn.Select(p => read.GetValueOrDefault(p.Number, p))],
            Problems =
            [
                .. told,
                .. unread.Select(s => Problem.Of("page_needs_ocr", Severity.Warning, s.Place, s.Number.ToString(CultureInfo.InvariantCulture))),
                Problem.Of("read_from_pixels", Severity.Warning, null, read.Count.ToString(CultureInfo.InvariantCulture)),
            ],
        };
    }

    private static ImmutableArray<DrawnPage> Pages(IReadOnlyList<ScannedPage> scans, OcrModels models, IngestLimits limits)
    {
        var images = limits.ScanReadings is null ? "" : HashOf(scans);
        if (limits.ScanReadings?.Find(images) is { } known) return known;
        var pages = new DrawnPage?[scans.Count];
        var deadline = DateTime.UtcNow + limits.ScanTime;
        var left = 0;
        Parallel.For(0, scans.Count, new ParallelOptions { MaxDegreeOfParallelism = limits.ScanJobs }, i =>
        {
            if (DateTime.UtcNow < deadline) pages[i] = new PixelPage(models).Read(scans[i]);
            else Interlocked.Increment(ref left);
        });
        var read = pages.OfType<DrawnPage>().ToImmutableArray();
        if (left == 0) limits.ScanReadings?.Keep(images, read); // what a slow machine left out another run may read
        return read;
    }

    private static string HashOf(IReadOnlyList<ScannedPage> scans)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var last = ReadOnlyMemory<byte>.Empty;
        foreach (var scan in scans)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{scan.Number} {scan.Width:R} {scan.Height:R}\n")));
            foreach (var image in scan.Images)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{image.Part} {image.TopLeft} {image.TopRight} {image.BottomLeft} {image.File.Length}\n")));
                // the pages of a TIFF are of one file
                if (!image.File.Equals(last)) hash.AppendData(image.File.Span);
                last = image.File;
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What was read, with what is drawn over it; null where the image is only a picture behind a text. A hidden layer is another's reading, and goes.</summary>
    private static DrawnPage? Laid(DrawnPage read, DrawnPage own, ScannedPage scan)
    {
        if (own.Letters.IsEmpty || scan.HasHiddenLayer) return read with { Rulings = [.. read.Rulings, .. own.Rulings] };
        if (read.Letters.Length <= Outweighed * own.Letters.Length) return null;
        return read with { Letters = [.. read.Letters.Where(l => !own.Letters.Any(o => Overlap(o.Box, l.Box))), .. own.Letters], Rulings = [.. read.Rulings, .. own.Rulings] };
    }

    private static bool Overlap(Box a, Box b) => a.X0 < b.X1 && b.X0 < a.X1 && a.Y0 < b.Y1 && b.Y0 < a.Y1;
}
