using Extractor.Cli.Localization;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>A bar, for a person at a terminal.</summary>
/// <param name="console">Standard error.</param>
/// <param name="texts">The sentences.</param>
internal sealed class BarProgress(IAnsiConsole console, Texts texts) : IProgressDisplay
{
    /// <inheritdoc/>
    public Task ShowAsync(int total, Func<Action, Task> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(texts[Message.Converting]), maxValue: total);
                return work(() =>
                {
                    task.Increment(1);
                    task.Description = Markup.Escape(texts[Message.ProgressLine, (int)task.Value, total]);
                });
            });
}
