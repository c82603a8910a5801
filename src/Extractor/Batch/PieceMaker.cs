using System.Security.Cryptography;
using Extractor.Emit.Pieces;
using Extractor.Ingest.Ocr;
using Extractor.Store;
using Extractor.Values;
using Serilog;

namespace Extractor.Batch;

/// <summary>Converts documents in this process. Safe for several threads, as the conversion is.</summary>
/// <remarks>An exception of a conversion is a problem of its document, but for <see cref="OutputFailedException"/> and a lack of memory.</remarks>
/// <param name="convert">Converts one document.</param>
/// <param name="store">Takes the pieces.</param>
/// <param name="log">Where defects are told with their stack trace, at debug level.</param>
public sealed class PieceMaker(DocumentConversion convert, PieceStore store, ILogger log) : IPieceMaker
{
    private readonly ILogger log = log.ForContext<PieceMaker>();

    /// <inheritdoc/>
    public Task<PieceMade> MakeAsync(WorkItem item, PieceKey key, CancellationToken cancellation) => Task.Run(() => Make(item, key, cancellation), cancellation);

    /// <summary>Converts one document on this thread; as <see cref="MakeAsync"/>.</summary>
    public PieceMade Make(WorkItem item, PieceKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        try
        {
            var bytes = item.ReadBytes();
            if (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != item.Fingerprint?.Sha256) return Unstored(item, Problem.Of("file_changed", Severity.Error, null));
            log.Debug("Converting {Path}, {Bytes} bytes", item.Path, bytes.Length);
            var piece = Guarded(item, bytes, cancellation);
            var kept = LacksModels(piece) ? RunOptions.UnreadKeyOf(key) : piece.Summary.Problems.ContainsKey("document_timed_out") ? RunOptions.TimedOutKeyOf(key) : key;
            return kept == key ? Store(key, piece) : Store(kept, piece) with { Key = kept };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unstored(item, FailedDocument.Unreadable(e));
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The piece of a document that never reached the stages.</summary>
    internal static PieceMade Unstored(WorkItem item, Problem problem) =>
        new(null, IsFailed: true) { Unstored = DocumentPiece.Of(FailedDocument.Of(item with { Fingerprint = null }, problem)) };

    private static bool LacksModels(DocumentPiece piece) =>
        (piece.Summary.Problems.ContainsKey("needs_ocr") || piece.Summary.Problems.ContainsKey("page_needs_ocr")) && OcrModels.Default is null;

    private PieceMade Store(PieceKey key, DocumentPiece piece)
    {
        try
        {
            store.Write(key, piece);
            return new PieceMade(piece.Summary.Pages, piece.Summary.Status == "failed");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException(e);
        }
    }

    // whatever a defect throws, the other documents of the run must come out
    private DocumentPiece Guarded(WorkItem item, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            var result = convert(item.Path, bytes, cancellation);
            var piece = DocumentPiece.Of(item.AlsoAt.IsEmpty ? result : result with { Document = result.Document with { AlsoAt = string.Join("; ", item.AlsoAt) } });
            piece.Complete();
            return piece;
        }
        catch (Exception e) when (e is not (OutputFailedException or OutOfMemoryException) && (e is not OperationCanceledException || !cancellation.IsCancellationRequested))
        {
            log.Debug(e, "Conversion of {Path} ended in an exception", item.Path);
            return DocumentPiece.Of(FailedDocument.Of(item, Problem.Of("internal_error", Severity.Error, null, e.GetType().Name, e.Message.ReplaceLineEndings(" "))));
        }
    }
}
