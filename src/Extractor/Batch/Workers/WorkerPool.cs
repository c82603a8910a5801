using System.Collections.Concurrent;
using System.Globalization;
using Extractor.Emit.Pieces;
using Extractor.Store;
using Extractor.Values;
using Serilog;

namespace Extractor.Batch.Workers;

/// <summary>
/// Converts documents in processes of their own, so that a hang, a crash, a stack overflow or a greed for memory of one document
/// ends a process and not the run. Workers are started as they are needed and serve many documents.
/// </summary>
/// <param name="command">How a worker is started.</param>
/// <param name="limits">What one document may take.</param>
/// <param name="store">Where the workers write; the pieces of killed documents are written here.</param>
/// <param name="log">Takes what workers log.</param>
public sealed class WorkerPool(WorkerCommandLine command, DocumentLimits limits, PieceStore store, ILogger log) : IPieceMaker
{
    /// <summary>After so many documents a worker is replaced: what a library leaks stays small.</summary>
    private const int MostServed = 2000;

    private readonly ConcurrentBag<WorkerProcess> idle = [];
    private Task<WorkerProcess>? first;

    /// <summary>Starts the first worker already, while the caller still looks for what there is to do.</summary>
    public void Prepare() => first = WorkerProcess.StartAsync(command, limits, CancellationToken.None);

    /// <inheritdoc/>
    /// <exception cref="WorkerNotStartedException">No worker can be started.</exception>
    public async Task<PieceMade> MakeAsync(WorkItem item, PieceKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        var print = item.Fingerprint ?? throw new ArgumentException("The document has no fingerprint", nameof(item));
        var request = new WorkerRequest(item.Path, item.FullPath, item.AlsoAt, print.Sha256, print.Length, print.Kind.Name, key.Value, item.Address);
        var worker = idle.TryTake(out var waiting) ? waiting : await (Interlocked.Exchange(ref first, null) ?? WorkerProcess.StartAsync(command, limits, cancellation)).ConfigureAwait(false);
        WorkerOutcome? outcome = null;
        try
        {
            outcome = await worker.AskAsync(request, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (outcome is { End: WorkerEnd.None } && worker.Served < MostServed && worker.Memory < limits.MemoryBytes / 2) idle.Add(worker);
            else worker.Dispose();
        }

        return outcome.Answer is { } answer ? Made(answer) : Killed(item, key, outcome, worker.Said);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (first is not null) (await first.ConfigureAwait(false)).Dispose();
        while (idle.TryTake(out var worker)) worker.Dispose();
    }

    private PieceMade Made(WorkerAnswer answer)
    {
        foreach (var line in answer.Log.IsDefault ? [] : answer.Log) log.Write(line.Level, "{Line:l}", line.Text);
        if (answer.OutputFailure is { } cause) throw new OutputFailedException(new IOException(cause));
        var unstored = answer.Unstored is { } bytes ? PieceFormat.Read(bytes) ?? throw new InvalidDataException("A worker sent a damaged piece") : null;
        return new PieceMade(answer.Pages, answer.IsFailed) { Unstored = unstored, Key = answer.Key is { } key ? new PieceKey(key) : null };
    }

    private PieceMade Killed(WorkItem item, PieceKey key, WorkerOutcome outcome, string said)
    {
        log.Debug("The worker of {Path} ended: {End}, exit code {Code}\n{Said:l}", item.Path, outcome.End, outcome.ExitCode, said);
        var problem = outcome.End switch
        {
            WorkerEnd.TooSlow => Problem.Of("killed_time", Severity.Error, null, limits.Time.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
            WorkerEnd.TooLarge => Problem.Of("killed_memory", Severity.Error, null, (limits.MemoryBytes >> 20).ToString(CultureInfo.InvariantCulture)),
            _ => Problem.Of("killed_crash", Severity.Error, null, outcome.ExitCode.ToString(CultureInfo.InvariantCulture)),
        };
        var killed = limits.KeyOf(key);
        try
        {
            store.Write(killed, DocumentPiece.Of(FailedDocument.Of(item, problem)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException(e);
        }

        return new PieceMade(null, IsFailed: true) { Key = killed };
    }
}
