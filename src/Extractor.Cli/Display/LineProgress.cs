using Extractor.Batch;
using Extractor.Cli.Localization;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>A line now and then, for a log: not one a document, where there may be thousands.</summary>
/// <param name="console">Standard error.</param>
/// <param name="texts">The sentences.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class LineProgress(IAnsiConsole console, Texts texts, TimeProvider clock) : IProgressDisplay
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public Task ShowAsync(int total, Func<Action<PieceMade>, Task> work)
    {
        var last = clock.GetTimestamp();
        var pace = new RunPace(total, texts, clock);
        return work(made =>
        {
            pace.Add(made);
            if (pace.Done < total && clock.GetElapsedTime(last) < Interval) return;
            last = clock.GetTimestamp();
            console.Write(new Text(pace + "\n"));
        });
    }
}
