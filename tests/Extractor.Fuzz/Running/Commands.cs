using System.Diagnostics;
using System.Globalization;

namespace Extractor.Fuzz.Running;

/// <summary>What ./fuzz can be asked for.</summary>
internal static class Commands
{
    private const string Usage = "fuzz [TARGET…] [--minutes N] [--seed S], or fuzz TARGET --input FILE. Targets: ";

    private static readonly string[] Readers =
        ["Extractor.Core", "UglyToad.PdfPig", "UglyToad.PdfPig.Core", "UglyToad.PdfPig.Fonts", "UglyToad.PdfPig.Tokenization", "UglyToad.PdfPig.Tokens"];

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">As given.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>0: nothing found; 1: found; 2: asked wrongly.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        try
        {
            return arguments switch
            {
                ["--instrument", var folder] => Instrumented(folder),
                ["--worker", var target, var folder, var seed, var seconds] =>
                    new Worker(Targets.Named(target), new StateFolder(folder, target), Whole(seed), TimeSpan.FromSeconds(Whole(seconds))).Run(output),
                [var target, "--input", var file] => One(Targets.Named(target), file, output),
                _ => Fuzz(arguments, output),
            };
        }
        catch (ArgumentException e)
        {
            output.WriteLine(e.Message);
            output.WriteLine(Usage + string.Join(' ', Targets.All.Select(t => t.Name)));
            return 2;
        }
    }

    private static int Instrumented(string folder)
    {
        foreach (var assembly in Readers)
            foreach (var _ in SharpFuzz.Fuzzer.Instrument(Path.Combine(folder, assembly + ".dll"), _ => true, SharpFuzz.Options.Value)) { }
        return 0;
    }

    private static int One(Target target, string file, TextWriter output)
    {
        var bytes = File.ReadAllBytes(file);
        var start = Stopwatch.GetTimestamp();
        var broken = target.Broken(bytes) ?? target.Unrepeated(bytes);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{target.Name}: {broken ?? "nothing found"} ({Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most)"));
        return broken is null ? 0 : 1;
    }

    private static int Fuzz(string[] arguments, TextWriter output)
    {
        var (minutes, seed, names) = (10.0, Environment.TickCount, new List<string>());
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--minutes" && i + 1 < arguments.Length) minutes = double.Parse(arguments[++i], CultureInfo.InvariantCulture);
            else if (arguments[i] == "--seed" && i + 1 < arguments.Length) seed = Whole(arguments[++i]);
            else names.Add(arguments[i]);
        }

        var targets = names.Count == 0 ? [.. Targets.All] : names.ConvertAll(Targets.Named);
        var folder = Path.Combine(Repository.Root, ".build", "fuzz-state");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {minutes / targets.Count:0.#} minutes a target; findings go to {folder}"));
        var found = 0;
        foreach (var target in targets)
            found += new Supervisor(target, new StateFolder(folder, target.Name), seed, TimeSpan.FromMinutes(minutes / targets.Count)).Run(output);
        return found > 0 ? 1 : 0;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
