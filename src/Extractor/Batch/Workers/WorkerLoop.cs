using System.Collections.Concurrent;
using System.Collections.Immutable;
using Extractor.Emit.Pieces;
using Extractor.Store;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Extractor.Batch.Workers;

/// <summary>The inside of a worker process: requests in, answers out, until the input ends.</summary>
public static class WorkerLoop
{
    /// <summary>Answers requests; ends with the input.</summary>
    /// <param name="input">Standard input. Where it ends while a document is being converted, whoever asked is gone: the process ends at once.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="store">Takes the pieces.</param>
    /// <param name="conversion">Makes what converts one document; it logs to what it is given.</param>
    /// <param name="warm">Makes what the first document needs, while nobody has asked for it yet.</param>
    /// <param name="level">Least level of what is logged.</param>
    /// <param name="abandon">Ends the process.</param>
    public static void Run(TextReader input, TextWriter output, PieceStore store, Func<ILogger, DocumentConversion> conversion, Action warm, LogEventLevel level, Action abandon)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(conversion);
        ArgumentNullException.ThrowIfNull(warm);
        var lines = new Kept();
        using var log = new LoggerConfiguration().MinimumLevel.Is(level).WriteTo.Sink(lines).CreateLogger();
        var maker = new PieceMaker(conversion(log), store, log);
        using var requests = new BlockingCollection<string>();
        var isBusy = 0;
        new Thread(() => Listen(input, requests, () => { if (Volatile.Read(ref isBusy) == 1) abandon(); })) { IsBackground = true }.Start();
        Say(output, WorkerJson.Ready);
        warm();
        foreach (var line in requests.GetConsumingEnumerable())
        {
            Volatile.Write(ref isBusy, 1);
            var answer = Answer(maker, WorkerJson.Request(line)) with { Log = lines.Take() };
            Volatile.Write(ref isBusy, 0);
            Say(output, WorkerJson.Line(answer));
            if (answer.IsOutOfMemory) return; // what is left of the heap is of no use
        }
    }

    private static void Listen(TextReader input, BlockingCollection<string> requests, Action ended)
    {
        while (input.ReadLine() is { } line) requests.Add(line);
        ended();
        requests.CompleteAdding();
    }

    private static WorkerAnswer Answer(PieceMaker maker, WorkerRequest request)
    {
        try
        {
            var made = maker.Make(request.Item, new PieceKey(request.Key), CancellationToken.None);
            return new WorkerAnswer { Pages = made.Pages, IsFailed = made.IsFailed, Key = made.Key?.Value, Unstored = made.Unstored is { } piece ? PieceFormat.Write(piece) : null };
        }
        catch (OutputFailedException e)
        {
            return new WorkerAnswer { OutputFailure = e.Message };
        }
        catch (OutOfMemoryException)
        {
            return new WorkerAnswer { IsOutOfMemory = true };
        }
    }

    private static void Say(TextWriter output, string line)
    {
        output.Write(line + "\n");
        output.Flush();
    }

    /// <summary>Keeps what is logged until it is sent.</summary>
    private sealed class Kept : ILogEventSink
    {
        private readonly ConcurrentQueue<WorkerLogLine> lines = [];

        public void Emit(LogEvent logEvent)
        {
            var text = logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture);
            lines.Enqueue(new WorkerLogLine(logEvent.Level, logEvent.Exception is { } e ? $"{text}\n{e}" : text));
        }

        public ImmutableArray<WorkerLogLine> Take()
        {
            var taken = ImmutableArray.CreateBuilder<WorkerLogLine>();
            while (lines.TryDequeue(out var line)) taken.Add(line);
            return taken.ToImmutable();
        }
    }
}
