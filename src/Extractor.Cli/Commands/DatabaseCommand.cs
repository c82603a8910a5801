using Extractor.Cli.Localization;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor database DIR</c>: a dataset as one database file.</summary>
/// <param name="session">What it works with.</param>
internal sealed class DatabaseCommand(Session session) : Command<DatabaseSettings>
{
    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override int Execute(CommandContext context, DatabaseSettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        session.OpenLog(settings.ParseLog(LogEventLevel.Warning, Texts));
        if (!Directory.Exists(settings.Folder)) throw CommandLineException.Usage(Texts[Message.DatasetMissing, settings.Folder]);

        var path = DatasetFaults.Told(session, settings.Folder, () => Build(settings.Folder));
        session.Terminal.Out.Write(new Spectre.Console.Text(Texts[Message.DatabaseWritten, path] + "\n"));
        return ExitCode.Success;
    }

    private string Build(string folder)
    {
        try
        {
            return session.Parts.Database(folder);
        }
        catch (Exception e) when (e is IOException and not FileNotFoundException or UnauthorizedAccessException)
        {
            session.Log.Debug(e, "Database can't be written");
            throw CommandLineException.Environment(Texts[Message.DatabaseNotWritable, folder, e.Message]);
        }
    }
}
