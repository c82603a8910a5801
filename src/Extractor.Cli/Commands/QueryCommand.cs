using Extractor.Cli.Display;
using Extractor.Cli.Localization;
using Extractor.Cli.Wiring;
using Extractor.Query;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor query DIR SQL</c>: a dataset answers.</summary>
/// <param name="session">What it works with.</param>
internal sealed class QueryCommand(Session session) : Command<QuerySettings>
{
    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override int Execute(CommandContext context, QuerySettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        var limit = settings.ParseLimit(Texts);
        var isCsv = settings.ParseIsCsv(Texts);
        session.OpenLog(settings.ParseLog(LogEventLevel.Warning, Texts));
        var answer = Ask(DatasetFolder(settings), Sql(settings), limit, cancellationToken);

        if (isCsv) QueryPrinter.PrintCsv(session.Terminal.Out, answer);
        else QueryPrinter.PrintTable(session.Terminal.Out, answer);
        if (answer.HasMore) session.Terminal.Error.Write(new Spectre.Console.Text(Texts[Message.MoreRows, answer.Rows.Length] + "\n"));
        return ExitCode.Success;
    }

    private string DatasetFolder(QuerySettings settings)
    {
        var folder = settings.Folder ?? throw CommandLineException.Usage(Texts[Message.NoQueryFolder]);
        if (!Directory.Exists(folder)) throw CommandLineException.Usage(Texts[Message.DatasetMissing, folder]);
        return folder;
    }

    private string Sql(QuerySettings settings) =>
        string.IsNullOrWhiteSpace(settings.Sql) ? throw CommandLineException.Usage(Texts[Message.NoSql]) : settings.Sql;

    private QueryTable Ask(string folder, string sql, int limit, CancellationToken cancellation)
    {
        try
        {
            return DatasetFaults.Told(session, folder, () => session.Parts.Query(folder, sql, limit, cancellation));
        }
        catch (QueryFailedException e)
        {
            session.Log.Debug(e, "Query failed");
            throw new CommandLineException(ExitCode.Usage, Texts[Message.QueryFailed, e.Message]);
        }
    }
}
