using Extractor.Cli.Display;
using Extractor.Cli.Localization;
using Extractor.Query;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor query [DIR] SQL</c>: a dataset answers.</summary>
/// <param name="session">What it works with.</param>
internal sealed class QueryCommand(Session session) : Command<QuerySettings>
{
    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override int Execute(CommandContext context, QuerySettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        var limit = settings.ParseLimit(Texts);
        var format = settings.ParseFormat(Texts);
        session.OpenLog(settings.ParseLog(LogEventLevel.Warning, Texts));
        if (settings.List) return Print(QuestionPrinter.Titles(Texts.IsChinese));
        if (settings.Show is { } shown) return Print(Question(shown).Sql);

        var sql = Sql(settings);
        var folder = DatasetFolder(settings);
        if (format == AnswerFormat.Parquet) return Write(folder, sql, settings.To!, cancellationToken);
        var answer = Answered(folder, () => session.Parts.Query(folder, sql, limit, cancellationToken));
        QueryPrinter.Print(session.Terminal.Out, answer, format);
        if (answer.HasMore) session.Terminal.Error.Write(new Spectre.Console.Text(Texts[Message.MoreRows, answer.Rows.Length] + "\n"));
        return ExitCode.Success;
    }

    private int Print(string text)
    {
        // straight to the writer, which breaks no line: what is printed may be copied
        session.Terminal.Out.Profile.Out.Writer.Write(text);
        session.Terminal.Out.Profile.Out.Writer.Flush();
        return ExitCode.Success;
    }

    private int Write(string folder, string sql, string path, CancellationToken cancellation)
    {
        Answered(folder, () =>
        {
            try
            {
                session.Parts.QueryToParquet(folder, sql, path, cancellation);
                return true;
            }
            catch (Exception e) when (e is IOException and not FileNotFoundException or UnauthorizedAccessException)
            {
                session.Log.Debug(e, "Answer can't be written");
                throw CommandLineException.Environment(Texts[Message.AnswerNotWritable, path, e.Message]);
            }
        });
        return Print(Texts[Message.AnswerWritten, path] + "\n");
    }

    private string DatasetFolder(QuerySettings settings)
    {
        if (Directory.Exists(settings.Folder)) return settings.Folder;
        throw CommandLineException.Usage(Texts[settings.NamesFolder ? Message.DatasetMissing : Message.NoDatasetYet, settings.Folder]);
    }

    private string Sql(QuerySettings settings)
    {
        string?[] given = [settings.Sql, settings.File, settings.Question];
        var sql = given.Count(text => text is not null) switch
        {
            > 1 => throw CommandLineException.Usage(Texts[Message.ManyQueries]),
            0 => null,
            _ => settings.Sql ?? (settings.Question is { } name ? Question(name).Sql : Read(settings.File!)),
        };
        return string.IsNullOrWhiteSpace(sql) ? throw CommandLineException.Usage(Texts[Message.NoSql]) : sql;
    }

    private SqlText Question(string name) =>
        SqlText.Question(name) ?? throw CommandLineException.Usage(Texts[Message.NoQuestion, name, string.Join(Texts[Message.ListSeparator], SqlText.Questions.Select(q => q.Name))]);

    private string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandLineException.Usage(Texts[Message.QueryFileUnreadable, path, e.Message]);
        }
    }

    private T Answered<T>(string folder, Func<T> ask)
    {
        try
        {
            return DatasetFaults.Told(session, folder, ask);
        }
        catch (QueryFailedException e)
        {
            session.Log.Debug(e, "Query failed");
            throw new CommandLineException(ExitCode.Usage, Texts[Message.QueryFailed, e.Message]);
        }
    }
}
