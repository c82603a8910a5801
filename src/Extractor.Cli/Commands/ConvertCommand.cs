using System.Collections.Immutable;
using Extractor.Batch;
using Extractor.Cli.Display;
using Extractor.Cli.Localization;
using Extractor.Cli.Wiring;
using Extractor.Emit;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor convert PATH…</c>: documents in, a dataset out.</summary>
/// <param name="session">What it works with.</param>
internal sealed class ConvertCommand(Session session) : AsyncCommand<ConvertSettings>
{
    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, ConvertSettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        var jobs = settings.ParseJobs(Texts);
        var formats = settings.ParseFormats(Texts);
        session.OpenLog(settings.ParseLog(settings.Quiet ? LogEventLevel.Error : LogEventLevel.Warning, Texts));
        var order = settings.ParseOrder(Texts, session.Log);
        RejectPaths(settings);

        var work = new WorkListBuilder(session.Parts.Probe).Build(settings.Paths, settings.Output, cancellationToken);
        foreach (var path in work.MissingPaths) session.PrintError(Texts[Message.PathNotFound, path]);
        if (work.Items.IsEmpty) return NothingToConvert(settings, work);

        var summary = await ConvertAsync(work.Items, settings, order, jobs, formats, cancellationToken).ConfigureAwait(false);
        if (!settings.Quiet) new SummaryPrinter(session.Terminal.Out, Texts).Print(summary, work.PassedOver, settings.Output);
        if (!work.MissingPaths.IsEmpty) return ExitCode.Usage;
        return summary.AllConverted ? ExitCode.Success : ExitCode.SomeFailed;
    }

    private void RejectPaths(ConvertSettings settings)
    {
        if (settings.Paths.Length == 0) throw CommandLineException.Usage(Texts[Message.NoPath]);
        var output = Normal(settings.Output);
        if (settings.Paths.Any(path => Normal(path) == output))
            throw CommandLineException.Usage(Texts[Message.OutputIsInput, settings.Output]);
    }

    private static string Normal(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private int NothingToConvert(ConvertSettings settings, WorkList work)
    {
        if (work.MissingPaths.IsEmpty)
        {
            session.PrintError(Texts[Message.NothingToConvert, string.Join(Texts[Message.ListSeparator], settings.Paths)]);
            if (!settings.Quiet) new SummaryPrinter(session.Terminal.Error, Texts).PrintPassedOver(work.PassedOver);
        }

        return ExitCode.Usage;
    }

    private async Task<RunSummary> ConvertAsync(
        ImmutableArray<WorkItem> items, ConvertSettings settings, ReadingOrder order, int jobs, DatasetFormats formats, CancellationToken cancellation)
    {
        var tally = new RunTally();
        var failures = new FailureLines(session.Terminal.Error, Texts);
        try
        {
            var runner = new BatchRunner(session.Parts.Convert(order), jobs, session.Log);
            using var dataset = session.Parts.OpenDataset(settings.Output, formats);
            await Progress(settings.Quiet).ShowAsync(items.Length, advance => runner.RunAsync(items, result =>
            {
                dataset.Add(result);
                tally.Add(result);
                failures.Add(result);
                advance();
            }, cancellation)).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            dataset.Complete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Log.Debug(e, "Writing to {Folder} failed", settings.Output);
            throw CommandLineException.Environment(Texts[Message.OutputNotWritable, settings.Output, e.Message]);
        }
        catch (OutputFailedException e)
        {
            session.Log.Debug(e, "Writing to {Folder} failed", order.Debug);
            throw CommandLineException.Environment(Texts[Message.DebugNotWritable, order.Debug, e.Message]);
        }

        failures.Complete();
        return tally.ToSummary();
    }

    private IProgressDisplay Progress(bool quiet)
    {
        var console = session.Terminal.Error;
        return quiet ? new SilentProgress()
            : console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi ? new BarProgress(console, Texts)
            : new LineProgress(console, Texts, TimeProvider.System);
    }
}
