using System.Globalization;
using Extractor.Cli.Commands;
using Extractor.Cli.Localization;
using Extractor.Cli.Wiring;
using Spectre.Console.Cli;

namespace Extractor.Cli;

/// <summary>The command line as a function: arguments in, exit code out, everything it touches passed in.</summary>
internal static class CommandLine
{
    private static readonly string[] Commands = ["compare", "convert", "database", "generate", "query", "report", "show", "tables", "workbook", WorkerArguments.Command];

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">What the user typed.</param>
    /// <param name="terminal">Where to print.</param>
    /// <param name="parts">The library.</param>
    /// <param name="environment">Looks a variable up.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <returns>One of <see cref="ExitCode"/>. Every exception has become a sentence.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Terminal terminal, Parts parts, Func<string, string?> environment, CancellationToken cancellation)
    {
        var language = Language.Choose(arguments, environment);
        CultureInfo.CurrentUICulture = language.Culture;
        using var session = new Session(new Texts(language.Culture), terminal, parts);
        try
        {
            return await DispatchAsync(language, session, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            session.PrintError(session.Texts[Message.Interrupted]);
            return ExitCode.Interrupted;
        }
        catch (CommandLineException e)
        {
            session.PrintError(e.Code == ExitCode.Usage ? $"{e.Message}\n{session.Texts[Message.UsageHint]}" : e.Message);
            return e.Code;
        }
        catch (CommandAppException e)
        {
            session.PrintError($"{session.Texts[Message.WrongUsage, e.Message]}\n{session.Texts[Message.UsageHint]}");
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is DllNotFoundException or FileNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            session.Log.Debug(e, "Something needed is missing");
            session.PrintError(session.Texts[Message.SomethingMissing, OneLine((e.InnerException ?? e).Message)]);
            return ExitCode.Environment;
        }
        catch (Exception e)
        {
            session.Log.Debug(e, "Unexpected end");
            session.PrintError(session.Texts[Message.UnexpectedError, e.GetType().Name, OneLine(e.Message)]);
            return ExitCode.Environment;
        }
    }

    private static async Task<int> DispatchAsync(Language language, Session session, CancellationToken cancellation)
    {
        var arguments = language.Arguments;
        if (language.Unknown is not null)
            throw CommandLineException.Usage(session.Texts[Message.BadLanguage, language.Unknown]);
        if (arguments.Count > 0 && !arguments[0].StartsWith('-') && !Commands.Contains(arguments[0], StringComparer.Ordinal))
            throw CommandLineException.Usage(session.Texts[Message.UnknownCommand, arguments[0]]);

        var app = new CommandApp();
        app.Configure(configurator => Configure(configurator, session));
        var code = await app.RunAsync(arguments, cancellation).ConfigureAwait(false);
        return arguments.Count == 0 ? ExitCode.Usage : code;
    }

    private static void Configure(IConfigurator configurator, Session session)
    {
        var texts = session.Texts;
        configurator.PropagateExceptions();
        configurator.SetApplicationName("extractor");
        configurator.SetApplicationVersion(Pipeline.Version);
        configurator.Settings.Console = session.Terminal.Out;
        configurator.Settings.Culture = texts.Culture;
        configurator.Settings.ShowOptionDefaultValues = false;
        configurator.Settings.Registrar.RegisterInstance(session);
        configurator.AddCommand<ConvertCommand>("convert")
            .WithDescription(texts[Message.ConvertDescription])
            .WithExample("convert", "seeds")
            .WithExample("convert", "seeds", "more.txt", "--output", "data");
        configurator.AddCommand<QueryCommand>("query")
            .WithDescription(texts[Message.QueryDescription])
            .WithExample("query", "--question", "three-public")
            .WithExample("query", "output", "\"select table_type, count(*) from tables group by 1\"");
        configurator.AddCommand<DatabaseCommand>("database")
            .WithDescription(texts[Message.DatabaseDescription])
            .WithExample("database", "output");
        configurator.AddCommand<WorkbookCommand>("workbook")
            .WithDescription(texts[Message.WorkbookDescription])
            .WithExample("workbook", "output");
        configurator.AddCommand<ShowCommand>("show")
            .WithDescription(texts[Message.ShowDescription])
            .WithExample("show", "output", "fa0887dc4955219b", "--image", "figure.png");
        configurator.AddCommand<ReportCommand>("report")
            .WithDescription(texts[Message.ReportDescription])
            .WithExample("report", "output");
        configurator.AddCommand<CompareCommand>("compare")
            .WithDescription(texts[Message.CompareDescription])
            .WithExample("compare", "output", "--from", "2024", "--to", "2025");
        configurator.AddCommand<GenerateCommand>("generate")
            .WithDescription(texts[Message.GenerateDescription])
            .WithExample("generate", "--output", "generated", "--count", "20", "--forms", "pdf,layout");
        configurator.AddCommand<TablesCommand>("tables")
            .WithDescription(texts[Message.TablesDescription])
            .WithExample("tables", "report.pdf", "--json");
        configurator.AddCommand<WorkerCommand>(WorkerArguments.Command).IsHidden();
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
