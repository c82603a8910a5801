using Extractor.Values;
using Extractor.Verify;
using Serilog;

namespace Extractor.Batch;

/// <summary>Converts one document; the signature of <see cref="Pipeline.Run"/>.</summary>
/// <param name="path">The path it was found under.</param>
/// <param name="bytes">The whole file.</param>
/// <param name="cancellation">Stops between stages.</param>
public delegate DocumentResult DocumentConversion(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

/// <summary>
/// Converts a work list on several threads and hands the results on in the order of the list, so that the dataset
/// is the same whatever the number of threads.
/// </summary>
/// <remarks>
/// At most <c>4 × jobs</c> documents are converting or waiting to be handed on: one slow document does not
/// stop the others at once, and memory does not grow with the list. An exception of a conversion never ends the run,
/// but for <see cref="OutputFailedException"/>.
/// </remarks>
public sealed class BatchRunner
{
    private const int LookAheadPerJob = 4;

    private readonly DocumentConversion convert;
    private readonly int jobs;
    private readonly ILogger log;

    /// <summary>Prepares a run.</summary>
    /// <param name="convert">Converts one document; called from several threads.</param>
    /// <param name="jobs">Documents converted at a time.</param>
    /// <param name="log">Where defects are told with their stack trace, at debug level.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="jobs"/> is less than 1.</exception>
    public BatchRunner(DocumentConversion convert, int jobs, ILogger log)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        this.convert = convert;
        this.jobs = jobs;
        this.log = log.ForContext<BatchRunner>();
    }

    /// <summary>Runs the list.</summary>
    /// <param name="items">The documents.</param>
    /// <param name="deliver">Takes each result, one at a time, in order; its exceptions end the run.</param>
    /// <param name="cancellation">Ends the run; documents in work are waited for, and not delivered.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task RunAsync(IReadOnlyList<WorkItem> items, Action<DocumentResult> deliver, CancellationToken cancellation = default)
    {
        using var gate = new SemaphoreSlim(jobs);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var window = new Queue<Task<DocumentResult>>();
        try
        {
            foreach (var item in items)
            {
                while (window.Count >= jobs * LookAheadPerJob || (window.TryPeek(out var first) && first.IsCompleted))
                    deliver(await window.Dequeue().ConfigureAwait(false));
                cancellation.ThrowIfCancellationRequested();
                window.Enqueue(Start(item, gate, stop.Token));
            }

            while (window.Count > 0)
                deliver(await window.Dequeue().ConfigureAwait(false));
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(window)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<DocumentResult> Start(WorkItem item, SemaphoreSlim gate, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Convert(item, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    private DocumentResult Convert(WorkItem item, CancellationToken cancellation)
    {
        if (item.Refusal is { } refusal) return FailedDocument.Of(item, refusal);
        try
        {
            var bytes = File.ReadAllBytes(item.FullPath);
            log.Debug("Converting {Path}, {Bytes} bytes", item.Path, bytes.Length);
            return Guarded(item, bytes, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FailedDocument.Of(item with { Fingerprint = null }, FailedDocument.Unreadable(e));
        }
    }

    // whatever a defect throws, the other documents of the run must come out
    private DocumentResult Guarded(WorkItem item, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            var result = convert(item.Path, bytes, cancellation);
            return item.AlsoAt.IsEmpty
                ? result
                : result with { Document = result.Document with { AlsoAt = string.Join("; ", item.AlsoAt) } };
        }
        catch (Exception e) when (e is not OutputFailedException && (e is not OperationCanceledException || !cancellation.IsCancellationRequested))
        {
            log.Debug(e, "Conversion of {Path} ended in an exception", item.Path);
            return FailedDocument.Of(item, Problem.Of("internal_error", Severity.Error, null, e.GetType().Name, OneLine(e.Message)));
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
