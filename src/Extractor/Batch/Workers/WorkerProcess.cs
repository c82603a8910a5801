using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Extractor.Batch.Workers;

/// <summary>One worker process: takes a request at a time, and is killed where a document takes more than it may.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int LastWords = 2000;

    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(200);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process process;
    private readonly DocumentLimits limits;
    private readonly StringBuilder said = new();

    private WorkerProcess(Process process, DocumentLimits limits)
    {
        this.process = process;
        this.limits = limits;
    }

    /// <summary>Documents it has converted.</summary>
    public int Served { get; private set; }

    /// <summary>The end of what it has written to standard error.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <summary>Memory it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            try
            {
                process.Refresh();
                return process.HasExited ? 0 : process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0; // it ended between the two questions
            }
        }
    }

    /// <summary>Starts a worker and waits until it can take requests.</summary>
    /// <exception cref="WorkerNotStartedException">It ended, or said something else.</exception>
    public static async Task<WorkerProcess> StartAsync(WorkerCommandLine command, DocumentLimits limits, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
        };
        // the runtime refuses more itself, with an exception that names the document; the watch below sees what is no object of the runtime
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.MemoryBytes.ToString("x", CultureInfo.InvariantCulture);
        WorkerProcess worker;
        try
        {
            worker = new WorkerProcess(Process.Start(start)!, limits);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new WorkerNotStartedException(e.Message);
        }

        worker.process.ErrorDataReceived += (_, e) => worker.Hear(e.Data);
        worker.process.BeginErrorReadLine();
        try
        {
            if (await worker.process.StandardOutput.ReadLineAsync(cancellation).ConfigureAwait(false) == WorkerJson.Ready) return worker;
            await worker.process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            throw new WorkerNotStartedException(worker.Said);
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Converts one document. After any outcome but an answer the process is gone.</summary>
    public async Task<WorkerOutcome> AskAsync(WorkerRequest request, CancellationToken cancellation)
    {
        var since = Stopwatch.GetTimestamp();
        try
        {
            await process.StandardInput.WriteAsync((WorkerJson.Line(request) + "\n").AsMemory(), cancellation).ConfigureAwait(false);
            await process.StandardInput.FlushAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return await EndedAsync().ConfigureAwait(false);
        }

        var answer = process.StandardOutput.ReadLineAsync(CancellationToken.None).AsTask();
        while (await Task.WhenAny(answer, Task.Delay(Watch, cancellation)).ConfigureAwait(false) != answer)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(since) > limits.Time) return Kill(WorkerEnd.TooSlow);
            if (Memory > limits.MemoryBytes) return Kill(WorkerEnd.TooLarge);
        }

        if (await answer.ConfigureAwait(false) is not { } line) return await EndedAsync().ConfigureAwait(false);
        Served++;
        if (WorkerJson.TryAnswer(line) is not { } read)
        {
            // it died in the middle of its answer, or a library wrote to the output
            Hear(line[..Math.Min(line.Length, LastWords)]);
            Kill(WorkerEnd.Crashed);
            return await EndedAsync().ConfigureAwait(false);
        }

        return read.IsOutOfMemory ? Kill(WorkerEnd.TooLarge) : new WorkerOutcome(WorkerEnd.None, read, 0);
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        Kill(WorkerEnd.None);
        process.Dispose();
    }

    private WorkerOutcome Kill(WorkerEnd end)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        return new WorkerOutcome(end, null, 0);
    }

    private async Task<WorkerOutcome> EndedAsync()
    {
        await process.WaitForExitAsync().ConfigureAwait(false);
        return new WorkerOutcome(WorkerEnd.Crashed, null, process.ExitCode);
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (said)
        {
            if (said.Length < LastWords) said.Append(line).Append('\n'); // a stack overflow tells its cause first, and then ten thousand frames
        }
    }
}

/// <summary>How a worker took a document.</summary>
internal enum WorkerEnd
{
    /// <summary>It answered.</summary>
    None,

    /// <summary>It took longer than it may.</summary>
    TooSlow,

    /// <summary>It took more memory than it may.</summary>
    TooLarge,

    /// <summary>It ended by itself.</summary>
    Crashed,
}

/// <summary>How a worker took a document.</summary>
/// <param name="End">How.</param>
/// <param name="Answer">Its answer, or null.</param>
/// <param name="ExitCode">What it ended with where it crashed.</param>
internal sealed record WorkerOutcome(WorkerEnd End, WorkerAnswer? Answer, int ExitCode);

/// <summary>A worker process can't be started: no defect of a document, so it ends the run.</summary>
/// <param name="cause">What it said, or the system.</param>
public sealed class WorkerNotStartedException(string cause) : Exception(cause);
