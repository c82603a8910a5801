using Extractor.Batch;
using Extractor.Ingest;
using Extractor.Overlay;
using Extractor.Tables;
using Extractor.Values;

namespace Extractor.Cli.Wiring;

/// <summary>The library's readings, with pictures of the pages where they are asked for.</summary>
internal static class Readings
{
    /// <summary>A conversion as ordered.</summary>
    /// <param name="pipeline">The stages.</param>
    /// <param name="order">The order.</param>
    /// <exception cref="OutputFailedException">The folder for pictures can't be made; later, that it can't be written.</exception>
    public static DocumentConversion Conversion(Lazy<Pipeline> pipeline, ReadingOrder order)
    {
        var limits = IngestLimits.Default with { Asked = order.Pages, ScanReadings = order.Scans };
        var overlay = Folder(order);
        return (path, bytes, cancellation) =>
        {
            var trace = pipeline.Value.Trace(path, bytes, limits, cancellation);
            if (overlay is not null) Draw(order, path, () => overlay.Add(trace, cancellation));
            return trace.Result;
        };
    }

    /// <summary>A reading of tables as ordered.</summary>
    /// <param name="order">The order.</param>
    /// <exception cref="OutputFailedException">The folder for pictures can't be made; later, that it can't be written.</exception>
    public static TableRun Tables(ReadingOrder order)
    {
        var overlay = Folder(order);
        return (name, bytes, cancellation) =>
        {
            var tables = TableReader.Read(name, bytes, order.Pages, cancellation);
            if (overlay is not null) Draw(order, name, () => overlay.Add(DocumentId.Of(bytes.Span), tables, cancellation));
            return tables;
        };
    }

    /// <summary>Makes the folder for pictures, where they are asked for.</summary>
    /// <param name="order">The order.</param>
    /// <exception cref="OutputFailedException">It can't be made.</exception>
    public static void Prepare(ReadingOrder order) => Folder(order);

    private static OverlayFolder? Folder(ReadingOrder order) => order.Debug is { } folder ? Writing(() => new OverlayFolder(folder)) : null;

    private static void Draw(ReadingOrder order, string path, Func<int> draw)
    {
        if (Writing(draw) is > 0 and var left) order.Log.Warning("{Count} pages of {Path} were not drawn to {Folder}: the pictures of the others are too large", left, path, order.Debug);
    }

    private static T Writing<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException(e);
        }
    }
}
