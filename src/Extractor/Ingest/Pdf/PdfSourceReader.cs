using Extractor.Ingest.Ocr;

namespace Extractor.Ingest.Pdf;

/// <summary>Reads a born-digital PDF through PdfPig: letters and ruling lines of every page, within bounded time.</summary>
/// <remarks>
/// Hostile bytes can keep a parser busy for ever, and nothing can stop a thread from outside. So each document is read by a thread of its
/// own; where no page gets done in the time a page has, thread and document are abandoned and what was read so far is kept.
/// </remarks>
internal static class PdfSourceReader
{
    /// <summary>Room for nested objects, which PdfPig reads by recursion.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much of it is read at most.</param>
    public static Source Read(ReadOnlyMemory<byte> bytes, IngestLimits limits)
    {
        var reading = new PdfReading(limits);
        return Scans.Read(Watched(reading, r => r.Read(bytes), limits), reading.Scanned(), limits);
    }

    /// <summary>Does the work of a reading under watch.</summary>
    /// <param name="reading">What is read into.</param>
    /// <param name="work">Fills it, page by page.</param>
    /// <param name="limits">How long it may take.</param>
    internal static Source Watched(PdfReading reading, Action<PdfReading> work, IngestLimits limits)
    {
        var worker = new Thread(() => work(reading), StackBytes) { IsBackground = true, Name = "pdf" };
        var deadline = DateTime.UtcNow + limits.DocumentTime;
        var done = reading.Steps;
        worker.Start();
        while (!worker.Join(limits.PageTime))
        {
            var steps = reading.Steps;
            if (steps == done || DateTime.UtcNow > deadline) return reading.Abandon(limits.PageTime);
            done = steps;
        }

        return reading.Result();
    }
}
