using System.Diagnostics;
using System.Globalization;
using Extractor.Fuzz.Mutations;

namespace Extractor.Fuzz.Running;

/// <summary>Mutates inputs and runs a target over them; those that take new branches are mutated further.</summary>
internal sealed class Worker(Target target, StateFolder state, int seed, TimeSpan time)
{
    /// <summary>Exit code of a worker that wants a successor: a thread it can't stop still runs.</summary>
    public const int Recycle = 10;

    /// <summary>One input in this many is read a second time, to see whether the same comes out.</summary>
    private const int Repeated = 16;

    /// <summary>Larger inputs are not mutated further: each run over them takes too long.</summary>
    private const int MostKept = 250_000;

    private static readonly TimeSpan Report = TimeSpan.FromSeconds(30);

    private readonly List<byte[]> queue = [];
    private readonly Coverage coverage = new();
    private readonly Watch watch = new(state, target.MostTime);
    private long runs, found;

    /// <summary>Runs until the time is over.</summary>
    /// <returns>0, or <see cref="Recycle"/>.</returns>
    public int Run(TextWriter output)
    {
        var code = 0;

        // the stack of the threads that a batch works with, not the greater one of a program's first thread
        var thread = new Thread(() => code = Loop(output));
        thread.Start();
        thread.Join();
        state.Count(runs);
        output.WriteLine(Line("done"));
        return code;
    }

    private int Loop(TextWriter output)
    {
        var chance = new Random(seed);
        var (start, told) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp());
        foreach (var input in target.Seeds().Concat(state.Queued()))
        {
            if (!One(input, isSeed: true)) return Recycle;
            queue.Add(input);
        }

        while (Stopwatch.GetElapsedTime(start) < time)
        {
            var input = target.Mutate(Pick(chance), Pick(chance), chance);
            if (!One(input, isSeed: false)) return Recycle;
            if (Stopwatch.GetElapsedTime(told) < Report) continue;
            output.WriteLine(Line("at work"));
            told = Stopwatch.GetTimestamp();
        }

        return 0;
    }

    // the smaller of two: it is read in less time
    private byte[] Pick(Random chance)
    {
        var (one, other) = (Any(chance), Any(chance));
        return one.Length < other.Length ? one : other;
    }

    // half of the time one of the newest: what was just found is worth going on with
    private byte[] Any(Random chance) =>
        queue[chance.Next(2) == 0 ? chance.Next(queue.Count) : queue.Count - 1 - chance.Next(Math.Max(1, queue.Count / 4))];

    // false where the process can't go on
    private bool One(byte[] input, bool isSeed)
    {
        if (input.Length > Mutator.MostBytes) return true;
        File.WriteAllBytes(state.Current, input);
        runs++;
        Coverage.Clear();
        watch.Begin();
        string? broken;
        try
        {
            broken = target.Broken(input);
            var isNew = coverage.Learn();
            if (isNew && !isSeed && input.Length <= MostKept)
            {
                queue.Add(input);
                state.Keep(input);
            }

            if (broken is null && (isNew || runs % Repeated == 0)) broken = target.Unrepeated(input);
        }
        catch (Exception e)
        {
            // whatever escapes is what is looked for
            broken = $"{e.GetType().Name} {Where(e)}\n{e}";
        }

        watch.End();
        if (broken is null) return true;
        found++;
        if (state.Report(input, broken) is { } file) Console.WriteLine($"{target.Name}: {broken.Split('\n')[0]} -> {file}");
        return !broken.StartsWith(Target.TimedOut, StringComparison.Ordinal);
    }

    private static string Where(Exception e) => e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Extractor.", StringComparison.Ordinal))?.Trim() ?? "";

    private string Line(string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {what}, {runs} runs, {queue.Count} inputs kept, {coverage.Branches} branches, {found} found");
}
