using Extractor.Cli.Localization;
using Extractor.Report;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor report DIR</c>: a dataset as one page for readers.</summary>
/// <param name="session">What it works with.</param>
internal sealed class ReportCommand(Session session) : Command<ReportSettings>
{
    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override int Execute(CommandContext context, ReportSettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        session.OpenLog(settings.ParseLog(LogEventLevel.Warning, Texts));
        var folder = settings.Folder ?? throw CommandLineException.Usage(Texts[Message.NoReportFolder]);
        if (!Directory.Exists(folder)) throw CommandLineException.Usage(Texts[Message.DatasetMissing, folder]);

        var path = DatasetFaults.Told(session, folder, () => Write(folder, cancellationToken));
        session.Terminal.Out.Write(new Spectre.Console.Text(Texts[Message.ReportWritten, path] + "\n"));
        return ExitCode.Success;
    }

    private string Write(string folder, CancellationToken cancellation)
    {
        try
        {
            return session.Parts.Report(folder, Texts.IsChinese, cancellation);
        }
        catch (ReportNotWritableException e)
        {
            session.Log.Debug(e, "Report can't be written");
            throw CommandLineException.Environment(Texts[Message.ReportNotWritable, e.Path, e.InnerException!.Message]);
        }
    }
}
