using System.Collections.Immutable;
using Extractor.Cli.Localization;
using Extractor.Query;
using Extractor.Query.Workbook;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor workbook DIR</c>: what most people ask of a dataset, as a workbook.</summary>
/// <param name="session">What it works with.</param>
internal sealed class WorkbookCommand(Session session) : Command<WorkbookSettings>
{
    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override int Execute(CommandContext context, WorkbookSettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        session.OpenLog(settings.ParseLog(LogEventLevel.Warning, Texts));
        if (!Directory.Exists(settings.Folder)) throw CommandLineException.Usage(Texts[Message.DatasetMissing, settings.Folder]);

        foreach (var cut in DatasetFaults.Told(session, settings.Folder, () => Write(settings.Folder)))
            session.Terminal.Error.Write(new Spectre.Console.Text(Texts[Message.SheetCut, cut.Name, cut.Rows, cut.Written] + "\n"));
        session.Terminal.Out.Write(new Spectre.Console.Text(Texts[Message.WorkbookWritten, Path.Combine(settings.Folder, DatasetWorkbook.FileName)] + "\n"));
        return ExitCode.Success;
    }

    private ImmutableArray<CutSheet> Write(string folder)
    {
        try
        {
            return session.Parts.Workbook(folder);
        }
        catch (Exception e) when (e is IOException and not FileNotFoundException or UnauthorizedAccessException)
        {
            session.Log.Debug(e, "Workbook can't be written");
            throw CommandLineException.Environment(Texts[Message.WorkbookNotWritable, folder, e.Message]);
        }
    }
}
