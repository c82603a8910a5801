using System.Globalization;
using Extractor.Cli.Localization;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What <c>query</c> is called with.</summary>
internal sealed class QuerySettings : RunSettings
{
    /// <summary>The dataset; checked by the command.</summary>
    [CommandArgument(0, "[DIR]")]
    [LocalizedDescription(Message.QueryFolderHelp)]
    public string? Folder { get; init; }

    /// <summary>The query; checked by the command.</summary>
    [CommandArgument(1, "[SQL]")]
    [LocalizedDescription(Message.QuerySqlHelp)]
    public string? Sql { get; init; }

    /// <summary>Rows at most.</summary>
    [CommandOption("--limit <N>")]
    [LocalizedDescription(Message.QueryLimitHelp)]
    public string Limit { get; init; } = "1000";

    /// <summary><c>table</c> or <c>csv</c>.</summary>
    [CommandOption("--format <FORMAT>")]
    [LocalizedDescription(Message.QueryFormatHelp)]
    public string Format { get; init; } = "table";

    /// <summary>Reads the limit.</summary>
    /// <exception cref="CommandLineException">It is no number.</exception>
    public int ParseLimit(Texts texts) =>
        int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : throw CommandLineException.Usage(texts[Message.BadLimit, Limit]);

    /// <summary>Reads the format: true for CSV.</summary>
    /// <exception cref="CommandLineException">It is none.</exception>
    public bool ParseIsCsv(Texts texts) => Format.ToLowerInvariant() switch
    {
        "csv" => true,
        "table" => false,
        _ => throw CommandLineException.Usage(texts[Message.BadQueryFormat, Format]),
    };
}
