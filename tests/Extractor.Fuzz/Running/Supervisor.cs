using System.Diagnostics;
using System.Globalization;

namespace Extractor.Fuzz.Running;

/// <summary>Starts workers, and finds out what input one died of: a stack that overflows or memory that is used up ends a process.</summary>
internal sealed class Supervisor(Target target, StateFolder state, int seed, TimeSpan time)
{
    /// <summary>A collector that keeps little garbage, so that what an input holds can be seen in the memory of the process.</summary>
    private const string SmallestGeneration = "0x2000000";

    private const int StackLines = 12;

    /// <summary>Works until the time is over.</summary>
    /// <returns>How many kept findings there are that were not there before.</returns>
    public int Run(TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        var before = Count();
        for (var generation = 0; time - Stopwatch.GetElapsedTime(start) is { TotalSeconds: > 1 } rest; generation++)
        {
            File.Delete(state.Reason);
            var (code, error) = Work(seed + generation, rest);
            if (code is 0 or Worker.Recycle) continue;
            var what = File.Exists(state.Reason) ? File.ReadAllText(state.Reason) : $"the process ended with {code}: {error}";
            if (state.Report(File.ReadAllBytes(state.Current), what) is { } file) output.WriteLine($"{target.Name}: {what.Split('\n')[0]} -> {file}");
        }

        return Count() - before;
    }

    private int Count() => Directory.GetFiles(Path.Combine(state.Root, "findings"), target.Name + "-*.input").Length;

    private (int Code, string Error) Work(int number, TimeSpan rest)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(Supervisor).Assembly.Location);
        foreach (var argument in (string[])["--worker", target.Name, state.Root, number.ToString(CultureInfo.InvariantCulture), ((int)rest.TotalSeconds).ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCgen0size"] = SmallestGeneration;
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        while (process.StandardError.ReadLine() is { } line)
            if (lines.Count < StackLines) lines.Add(line);
        process.WaitForExit();
        return (process.ExitCode, string.Join('\n', lines));
    }
}
