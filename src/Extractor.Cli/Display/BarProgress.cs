using Extractor.Batch;
using Extractor.Cli.Localization;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>A bar, for a person at a terminal.</summary>
/// <param name="console">Standard error.</param>
/// <param name="texts">The sentences.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class BarProgress(IAnsiConsole console, Texts texts, TimeProvider clock) : IProgressDisplay
{
    /// <inheritdoc/>
    public Task ShowAsync(int total, Func<Action<PieceMade>, Task> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(texts[Message.Converting]), maxValue: total);
                var pace = new RunPace(total, texts, clock);
                return work(made =>
                {
                    pace.Add(made);
                    task.Increment(1);
                    task.Description = Markup.Escape(pace.ToString());
                });
            });
}
