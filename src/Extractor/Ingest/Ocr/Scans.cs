using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Values;

namespace Extractor.Ingest.Ocr;

/// <summary>Reads the pages of a document that are images, several at a time.</summary>
internal static class Scans
{
    /// <summary>The document with those pages read; as it was where there are none, or the models were not fetched.</summary>
    /// <param name="source">What was read without them: a page without letters for each.</param>
    /// <param name="scans">The pages that are images.</param>
    /// <param name="limits">How long it may take, and how many are read at a time.</param>
    public static Source Read(Source source, IReadOnlyList<ScannedPage> scans, IngestLimits limits)
    {
        if (scans.Count == 0 || OcrModels.Default is not { } models) return source;
        var read = Pages(scans, models, limits).ToDictionary(p => p.Number);
        if (read.Count == 0) return source;
        var told = source.Problems.Where(p => p.Code is not "needs_ocr" && !(p.Code == "page_needs_ocr" && p.Place?.Page is { } number && read.ContainsKey(number)));
        var unread = scans.Where(s => !read.ContainsKey(s.Number) && !source.Problems.Any(p => p.Code == "page_needs_ocr" && p.Place?.Page == s.Number));
        return source with
        {
            Drawn = [.. source.Drawn.Select(p => read.GetValueOrDefault(p.Number, p))],
            Problems =
            [
                .. told,
                .. unread.Select(s => Problem.Of("page_needs_ocr", Severity.Warning, new Place(s.Number, null, null, null), s.Number.ToString(CultureInfo.InvariantCulture))),
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
        foreach (var scan in scans)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{scan.Number} {scan.Width:R} {scan.Height:R} {scan.Image.Length}\n")));
            hash.AppendData(scan.Image.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
