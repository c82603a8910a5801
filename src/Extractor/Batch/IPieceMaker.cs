using Extractor.Emit.Pieces;
using Extractor.Store;

namespace Extractor.Batch;

/// <summary>Converts documents one by one, each on its own, and puts their pieces into a store.</summary>
public interface IPieceMaker : IAsyncDisposable
{
    /// <summary>Converts one document. What is wrong with it becomes a problem of its piece, not an exception.</summary>
    /// <param name="item">The document; it has a fingerprint.</param>
    /// <param name="key">The name its piece gets.</param>
    /// <param name="cancellation">Stops between two stages.</param>
    /// <exception cref="OutputFailedException">The store, or what is written beside the result, can't be written: no defect of the document.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<PieceMade> MakeAsync(WorkItem item, PieceKey key, CancellationToken cancellation);
}

/// <summary>A document that has been converted.</summary>
/// <param name="Pages">Number of its pages, or null where it has none.</param>
/// <param name="IsFailed">True where nothing could be read.</param>
public sealed record PieceMade(int? Pages, bool IsFailed)
{
    /// <summary>The name the piece got, where it is not the one asked for: the document was killed, and under other limits it may not be.</summary>
    public PieceKey? Key { get; init; }

    /// <summary>The piece where it is not in the store: the file could not be read again, so the piece is not that of its bytes.</summary>
    public DocumentPiece? Unstored { get; init; }
}
