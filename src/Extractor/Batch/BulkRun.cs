using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Extractor.Emit.Pieces;
using Extractor.Store;

namespace Extractor.Batch;

/// <summary>
/// Converts what a store does not have yet, several documents at a time, and then hands on the pieces of all documents in the order
/// of the work list: what comes out does not depend on the number of jobs, nor on how much of it an earlier run had done.
/// </summary>
public sealed class BulkRun
{
    private const string Refused = "refused";

    private readonly ImmutableArray<WorkItem> items;
    private readonly RunOptions options;
    private readonly PieceStore store;
    private readonly IPieceMaker maker;
    private readonly ConcurrentDictionary<int, DocumentPiece> unstored = [];
    private readonly PieceKey[] keys;

    /// <summary>Plans a run.</summary>
    /// <param name="items">The documents.</param>
    /// <param name="options">What their pieces follow from beside them.</param>
    /// <param name="store">Where the pieces are.</param>
    /// <param name="maker">Makes those that are missing.</param>
    public BulkRun(ImmutableArray<WorkItem> items, RunOptions options, PieceStore store, IPieceMaker maker)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.items = items;
        this.options = options;
        this.store = store;
        this.maker = maker;
        keys = [.. items.Select(options.KeyOf)];
        Missing = [.. Enumerable.Range(0, items.Length).Where(IsMissing)];
    }

    /// <summary>The documents that must be converted, as indices in the work list.</summary>
    public ImmutableArray<int> Missing { get; }

    /// <summary>The names of the pieces, in the order of the work list; after <see cref="ConvertAsync"/> those of what there is.</summary>
    public IReadOnlyList<PieceKey> Keys => keys;

    /// <summary>True where a document could not be read again, or not to its end in time: what it gave must not be taken for what its bytes give.</summary>
    public bool HasUnstored => unstored.Keys.Any(index => items[index].Refusal is null) || Enumerable.Range(0, keys.Length).Any(index => keys[index] == RunOptions.TimedOutKeyOf(options.KeyOf(items[index])));

    /// <summary>Converts the missing ones.</summary>
    /// <param name="jobs">Documents at a time.</param>
    /// <param name="done">Told of each, one at a time, in the order they end.</param>
    /// <param name="cancellation">Ends the run; pieces that are finished stay in the store.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="OutputFailedException">The store can't be written.</exception>
    public async Task ConvertAsync(int jobs, Action<PieceMade> done, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        var gate = new Lock();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Missing, parallel, async (index, stop) =>
        {
            var made = await MakeAsync(index, stop).ConfigureAwait(false);
            lock (gate) done(made);
        }).ConfigureAwait(false);
    }

    /// <summary>The pieces of all documents, in the order of the work list. One that is damaged is made again.</summary>
    /// <exception cref="IOException">The store can't be read.</exception>
    public async IAsyncEnumerable<DocumentPiece> PiecesAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var next = items.IsEmpty ? null : Task.Run(() => Load(0), cancellation);
        for (var i = 0; i < items.Length; i++)
        {
            var piece = await next!.ConfigureAwait(false);
            if (piece is null)
            {
                await MakeAsync(i, cancellation).ConfigureAwait(false);
                piece = Load(i) ?? throw new IOException($"The piece of {items[i].Path} was written and cannot be read");
            }

            var following = i + 1;
            if (following < items.Length) next = Task.Run(() => Load(following), cancellation); // the disk works while the caller writes
            yield return piece;
        }
    }

    private bool IsMissing(int index)
    {
        if (items[index].Refusal is { } refusal)
        {
            unstored[index] = DocumentPiece.Of(FailedDocument.Of(items[index], refusal));
            keys[index] = PieceKey.Of([Refused, options.Version, items[index].Path, refusal.Code, .. refusal.Arguments]);
            return false;
        }

        if (options.Again) return true;
        if (store.Contains(keys[index])) return false;
        foreach (var other in options.ReadsImages ? (ReadOnlySpan<PieceKey>)[options.Limits.KeyOf(keys[index])] : [options.Limits.KeyOf(keys[index]), RunOptions.UnreadKeyOf(keys[index])])
        {
            if (!store.Contains(other)) continue;
            keys[index] = other;
            return false;
        }

        return true;
    }

    private async Task<PieceMade> MakeAsync(int index, CancellationToken cancellation)
    {
        var made = await maker.MakeAsync(items[index], options.KeyOf(items[index]), cancellation).ConfigureAwait(false);
        if (made.Unstored is { } piece) unstored[index] = piece;
        if (made.Key is { } key) keys[index] = key;
        return made;
    }

    private DocumentPiece? Load(int index)
    {
        var piece = unstored.TryGetValue(index, out var known) ? known : store.Read(keys[index]);
        piece?.Unpack();
        return piece;
    }
}
