using Extractor.Ingest.Ocr;
using Extractor.Values;
using Serilog;

namespace Extractor.Cli.Wiring;

/// <summary>How documents are to be read.</summary>
/// <param name="Pages">The pages of each.</param>
/// <param name="Debug">A folder for pictures of the pages with what was found on them, or null for none.</param>
/// <param name="Log">Where is told what had to be left out.</param>
internal sealed record ReadingOrder(PageRange Pages, string? Debug, ILogger Log)
{
    /// <summary>What was read of scans before, and takes what is read now; null for none.</summary>
    public IScanReadings? Scans { get; init; }
}
