using Extractor.Batch;
using Extractor.Batch.Workers;
using Extractor.Cli.Display;
using Extractor.Cli.Localization;
using Extractor.Cli.Wiring;
using Extractor.Emit;
using Extractor.Ingest.Archives;
using Extractor.Store;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor convert PATH…</c>: documents in, a dataset out.</summary>
/// <param name="session">What it works with.</param>
internal sealed class ConvertCommand(Session session) : AsyncCommand<ConvertSettings>
{
    private const string Survey = "survey";

    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, ConvertSettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        var jobs = settings.ParseJobs(Texts);
        var formats = settings.ParseFormats(Texts);
        var limits = settings.ParseLimits(Texts);
        var log = settings.ParseLog(settings.Quiet ? LogEventLevel.Error : LogEventLevel.Warning, Texts);
        session.OpenLog(log);
        var reading = settings.ParseOrder(Texts, session.Log);
        RejectPaths(settings);

        var isFirst = !File.Exists(Path.Combine(settings.State, DatasetMaking.Made));
        var order = new MakerOrder(reading, settings.Pages, new PieceStore(settings.Pieces), limits, log.Level, isFirst, session.Log);
        try
        {
            var maker = session.Parts.Maker(order);
            await using (maker.ConfigureAwait(false)) return await RunAsync(settings, order, maker, jobs, formats, cancellationToken).ConfigureAwait(false);
        }
        catch (WorkerNotStartedException e)
        {
            throw CommandLineException.Environment(Texts[Message.WorkerNotStarted, e.Message.ReplaceLineEndings(" ").Trim()]);
        }
        catch (OutputFailedException e)
        {
            session.Log.Debug(e, "Writing failed");
            throw CommandLineException.Environment(order.Reading.Debug is { } debug ? Texts[Message.DebugNotWritable, debug, e.Message] : Texts[Message.OutputNotWritable, settings.Output, e.Message]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Log.Debug(e, "Writing to {Folder} failed", settings.Output);
            throw CommandLineException.Environment(Texts[Message.OutputNotWritable, settings.Output, e.Message]);
        }
    }

    private async Task<int> RunAsync(ConvertSettings settings, MakerOrder order, IPieceMaker maker, int jobs, DatasetFormats formats, CancellationToken cancellation)
    {
        var index = SurveyIndex.Load(Path.Combine(settings.State, Survey), StagesVersion.Current);
        var work = new WorkListBuilder(session.Parts.Probe, index, new ArchiveSurvey(session.Parts.Probe, ArchiveLimits.Default)).Build(settings.Paths, settings.Output, cancellation);
        foreach (var path in work.MissingPaths) session.PrintError(Texts[Message.PathNotFound, path]);
        if (work.Items.IsEmpty) return NothingToConvert(settings, work);

        using var held = RunLock.Take(settings.State) ?? throw CommandLineException.Environment(Texts[Message.OutputBusy, settings.Output]);
        index.Save();
        order.Store.Sweep();
        var options = new RunOptions(StagesVersion.Current, settings.Pages ?? "", order.Limits, settings.Again || order.Reading.Debug is not null);
        var run = new BulkRun(work.Items, options, order.Store, maker);
        var making = new DatasetMaking(session, settings, formats);
        if (!settings.Quiet) making.TellReuse(run, work.Items.Length);
        await Progress(settings.Quiet).ShowAsync(run.Missing.Length, done => run.ConvertAsync(jobs, done, cancellation)).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        var summary = await making.MakeAsync(run, cancellation).ConfigureAwait(false);
        if (settings.Prune) order.Store.Prune(run.Keys.ToHashSet());

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

    private IProgressDisplay Progress(bool quiet)
    {
        var console = session.Terminal.Error;
        return quiet ? new SilentProgress()
            : console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi ? new BarProgress(console, Texts, TimeProvider.System)
            : new LineProgress(console, Texts, TimeProvider.System);
    }
}
