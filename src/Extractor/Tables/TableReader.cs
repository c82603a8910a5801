using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Segment.Layout;
using Extractor.Values;

namespace Extractor.Tables;

/// <summary>Reads every table of any PDF, whatever it is about.</summary>
public static class TableReader
{
    /// <summary>Reads a document. Never throws for bad bytes: what can't be read is a problem.</summary>
    /// <param name="name">What the document is called in the output.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancellation">Stops between pages.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DocumentTables Read(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default) =>
        Read(name, bytes, PageRange.All, cancellation);

    /// <summary>Reads some pages of a document. Never throws for bad bytes: what can't be read is a problem.</summary>
    /// <param name="name">What the document is called in the output.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="pages">The pages; the others are not parsed.</param>
    /// <param name="cancellation">Stops between pages.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DocumentTables Read(string name, ReadOnlyMemory<byte> bytes, PageRange pages, CancellationToken cancellation = default)
    {
        var source = SourceReader.Read(bytes, IngestLimits.Default with { Asked = pages });
        var tables = ImmutableArray.CreateBuilder<PageTable>();
        var continuation = new Continuation();
        foreach (var page in source.Drawn)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var grid in PageGrids.Of(page))
            {
                var continues = continuation.Next(page, grid, tables.Count);
                tables.Add(new PageTable(page.Number, grid.Rows, grid.Box, continues) { Edges = grid.Edges, Heights = grid.Heights });
            }

            continuation.EndPage(page);
        }

        return new DocumentTables(name, tables.ToImmutable(), source.Problems) { Drawn = source.Drawn, Pages = source.Pages };
    }
}
