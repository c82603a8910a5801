using System.Collections.Immutable;
using Extractor.Batch;
using Extractor.Ingest;
using Extractor.Ingest.Ocr;
using Extractor.Store;

namespace Extractor.Cli.Wiring;

/// <summary>What is read of scans, in a store whose failure is none of the document's.</summary>
/// <param name="store">The store.</param>
internal sealed class WrittenScans(ScanStore store) : IScanReadings
{
    /// <inheritdoc/>
    /// <exception cref="OutputFailedException">The disk failed.</exception>
    public ImmutableArray<DrawnPage>? Find(string images) => Guarded(() => store.Find(images));

    /// <inheritdoc/>
    /// <exception cref="OutputFailedException">The disk failed or is full.</exception>
    public void Keep(string images, ImmutableArray<DrawnPage> pages) => Guarded(() =>
    {
        store.Keep(images, pages);
        return true;
    });

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException(e);
        }
    }
}
