using System.Diagnostics;
using System.Globalization;

namespace Extractor.Fuzz.Running;

/// <summary>Ends the process where one input takes too long or too much memory: nothing else can stop a thread that hangs.</summary>
internal sealed class Watch
{
    private const long MostBytes = 1L << 30;

    private readonly StateFolder state;
    private readonly TimeSpan most;
    private long started;

    /// <summary>Begins to watch.</summary>
    /// <param name="state">Where to leave the reason.</param>
    /// <param name="most">The longest one input may take.</param>
    public Watch(StateFolder state, TimeSpan most)
    {
        (this.state, this.most) = (state, most);
        new Thread(Look) { IsBackground = true, Priority = ThreadPriority.Highest, Name = "watch" }.Start();
    }

    /// <summary>An input begins.</summary>
    public void Begin() => Volatile.Write(ref started, Stopwatch.GetTimestamp());

    /// <summary>It is done.</summary>
    public void End()
    {
        Volatile.Write(ref started, 0);
        if (Environment.WorkingSet > MostBytes / 2) GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private void Look()
    {
        for (; ; Thread.Sleep(50))
        {
            if (Volatile.Read(ref started) is not (var begun and > 0)) continue;
            var elapsed = Stopwatch.GetElapsedTime(begun);
            if (elapsed > most) Stop(string.Create(CultureInfo.InvariantCulture, $"takes more than {most.TotalSeconds} s"));
            else if (Environment.WorkingSet is var bytes and > MostBytes) Stop(string.Create(CultureInfo.InvariantCulture, $"takes {bytes >> 20} MB after {elapsed.TotalSeconds:0.0} s"));
        }
    }

    private void Stop(string reason)
    {
        File.WriteAllText(state.Reason, reason);
        Process.GetCurrentProcess().Kill();
    }
}
