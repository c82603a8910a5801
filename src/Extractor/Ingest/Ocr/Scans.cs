using System.Collections.Immutable;
using System.Globalization;
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
        var pages = new DrawnPage?[scans.Count];
        var deadline = DateTime.UtcNow + limits.ScanTime;
        Parallel.For(0, scans.Count, new ParallelOptions { MaxDegreeOfParallelism = limits.ScanJobs }, i =>
        {
            if (DateTime.UtcNow < deadline) pages[i] = new PixelPage(models).Read(scans[i]);
        });
        var read = pages.OfType<DrawnPage>().ToDictionary(p => p.Number);
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
}
