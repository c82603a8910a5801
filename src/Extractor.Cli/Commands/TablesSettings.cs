using Extractor.Cli.Localization;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What <c>tables</c> is called with.</summary>
internal sealed class TablesSettings : ReadingSettings
{
    /// <summary>PDFs and folders of them; checked by the command.</summary>
    [CommandArgument(0, "[PATH]")]
    [LocalizedDescription(Message.TablesPathsHelp)]
    public string[] Paths { get; init; } = [];

    /// <summary>JSON on standard output.</summary>
    [CommandOption("--json")]
    [LocalizedDescription(Message.TablesJsonHelp)]
    public bool Json { get; init; }

    /// <summary>A folder for CSV files.</summary>
    [CommandOption("--csv <DIR>")]
    [LocalizedDescription(Message.TablesCsvHelp)]
    public string? Csv { get; init; }

    /// <summary>An HTML page on standard output.</summary>
    [CommandOption("--html")]
    [LocalizedDescription(Message.TablesHtmlHelp)]
    public bool Html { get; init; }

    /// <summary>Markdown on standard output.</summary>
    [CommandOption("--markdown")]
    [LocalizedDescription(Message.TablesMarkdownHelp)]
    public bool Markdown { get; init; }

    /// <summary>Checks that one form was asked for.</summary>
    /// <exception cref="CommandLineException">None was, or several.</exception>
    public void RequireOneForm(Texts texts)
    {
        if (((ReadOnlySpan<bool>)[Json, Csv is not null, Html, Markdown]).Count(true) != 1) throw CommandLineException.Usage(texts[Message.TablesOneForm]);
    }
}
