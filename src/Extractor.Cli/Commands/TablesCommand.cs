using Extractor.Batch;
using Extractor.Cli.Display;
using Extractor.Cli.Localization;
using Extractor.Cli.Wiring;
using Extractor.Tables;
using Extractor.Values;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor tables PATH…</c>: every table of any PDF, whatever it is about.</summary>
/// <param name="session">What it works with.</param>
internal sealed class TablesCommand(Session session) : Command<TablesSettings>
{
    private const string Pdf = "pdf";

    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override int Execute(CommandContext context, TablesSettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        if (settings.Paths.Length == 0) throw CommandLineException.Usage(Texts[Message.NoTablesPath]);
        settings.RequireOneForm(Texts);
        session.OpenLog(settings.ParseLog(LogEventLevel.Warning, Texts));
        var order = settings.ParseOrder(Texts, session.Log);
        var work = new WorkListBuilder(ProbePdf).Build(settings.Paths, settings.Csv, cancellationToken);
        foreach (var path in work.MissingPaths) session.PrintError(Texts[Message.PathNotFound, path]);
        if (work.Items.IsEmpty)
        {
            if (work.MissingPaths.IsEmpty) session.PrintError(Texts[Message.NoTablesFound, string.Join(Texts[Message.ListSeparator], settings.Paths)]);
            return ExitCode.Usage;
        }

        var complete = Print(settings, order, work, cancellationToken);
        if (!work.MissingPaths.IsEmpty) return ExitCode.Usage;
        return complete ? ExitCode.Success : ExitCode.SomeFailed;
    }

    private bool Print(TablesSettings settings, ReadingOrder order, WorkList work, CancellationToken cancellation)
    {
        var failures = new FailureLines(session.Terminal.Error, Texts);
        try
        {
            var read = session.Parts.Tables(order);
            using var printer = new TablesPrinter(settings, session.Terminal.Out);
            foreach (var (path, name, item) in TableNames.Of(work.Items, settings.Paths))
            {
                cancellation.ThrowIfCancellationRequested();
                if (Read(read, item, name, cancellation) is not { } tables)
                {
                    failures.Add(path, item.Refusal);
                    continue;
                }

                if (tables.Problems.FirstOrDefault(p => p.Severity == Severity.Error) is { } problem) failures.Add(path, problem);
                printer.Add(tables);
            }

            printer.Complete();
        }
        catch (Exception e) when (settings.Csv is not null && e is IOException or UnauthorizedAccessException)
        {
            session.Log.Debug(e, "Writing to {Folder} failed", settings.Csv);
            throw CommandLineException.Environment(Texts[Message.TablesNotWritable, settings.Csv!, e.Message]);
        }
        catch (OutputFailedException e)
        {
            session.Log.Debug(e, "Writing to {Folder} failed", order.Debug);
            throw CommandLineException.Environment(Texts[Message.DebugNotWritable, order.Debug, e.Message]);
        }

        failures.Complete();
        return failures.Count == 0;
    }

    /// <summary>The tables of a file; null for one that was refused before reading.</summary>
    private DocumentTables? Read(TableRun read, WorkItem item, string name, CancellationToken cancellation)
    {
        if (item.Refusal is not null) return null;
        try
        {
            return read(name, File.ReadAllBytes(item.FullPath), cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Log.Debug(e, "Reading {Path} failed", item.FullPath);
            return new DocumentTables(name, [], [Problem.Of("unreadable_file", Severity.Error, null, e.Message)]);
        }
    }

    /// <summary>In folders only PDFs are met; a file that is named is read whatever it is, so that the stages can say why they can't.</summary>
    private ContentKind ProbePdf(ReadOnlySpan<byte> content) => session.Parts.Probe(content) is { Name: Pdf } kind ? kind : session.Parts.Probe(content) with { IsReadable = false };
}
