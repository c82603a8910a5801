using Extractor.Cli.Localization;
using Extractor.Cli.Wiring;
using Extractor.Values;
using Serilog;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>The options of every command that reads documents.</summary>
internal abstract class ReadingSettings : RunSettings
{
    /// <summary>Pages.</summary>
    [CommandOption("--pages <PAGES>")]
    [LocalizedDescription(Message.PagesHelp)]
    public string? Pages { get; init; }

    /// <summary>A folder for pictures of the pages.</summary>
    [CommandOption("--debug <DIR>")]
    [LocalizedDescription(Message.DebugHelp)]
    public string? Debug { get; init; }

    /// <summary>Reads what is asked for.</summary>
    /// <param name="texts">The sentences.</param>
    /// <param name="log">Where the reading tells what it had to leave out.</param>
    /// <exception cref="CommandLineException">The pages are none.</exception>
    public ReadingOrder ParseOrder(Texts texts, ILogger log)
    {
        var pages = Pages is null ? PageRange.All : PageRange.Parse(Pages) ?? throw CommandLineException.Usage(texts[Message.BadPages, Pages]);
        return new ReadingOrder(pages, Debug, log);
    }
}
