namespace Extractor.Query;

/// <summary>
/// Interrupts a running query once it is asked to, and goes on doing so until the query has ended: DuckDB forgets an interruption
/// that comes before the query has begun, and the query would then run to its end.
/// </summary>
internal sealed class QueryInterruption : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    private readonly ManualResetEventSlim ended = new();
    private readonly Task watch;

    /// <summary>Begins to watch.</summary>
    /// <param name="interrupt">Interrupts the query; may be called at any time until this is disposed.</param>
    /// <param name="cancellation">Asks for it.</param>
    public QueryInterruption(Action interrupt, CancellationToken cancellation) =>
        watch = cancellation.CanBeCanceled ? Task.Run(() => Watch(interrupt, cancellation), CancellationToken.None) : Task.CompletedTask;

    /// <summary>The query has ended: it is not interrupted after this.</summary>
    public void Dispose()
    {
        ended.Set();
        watch.Wait();
        ended.Dispose();
    }

    private void Watch(Action interrupt, CancellationToken cancellation)
    {
        WaitHandle.WaitAny([cancellation.WaitHandle, ended.WaitHandle]);
        while (!ended.Wait(Again, CancellationToken.None)) interrupt();
    }
}
