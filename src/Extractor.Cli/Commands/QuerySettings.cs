using System.Globalization;
using Extractor.Cli.Localization;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What <c>query</c> is called with.</summary>
internal sealed class QuerySettings : RunSettings
{
    private const string DefaultFolder = "output";

    /// <summary>The dataset where it is a folder or a query follows, else the query.</summary>
    [CommandArgument(0, "[DIR]")]
    [LocalizedDescription(Message.QueryDefaultFolderHelp)]
    public string? First { get; init; }

    /// <summary>The query where a dataset stands before it.</summary>
    [CommandArgument(1, "[SQL]")]
    [LocalizedDescription(Message.QuerySqlHelp)]
    public string? Second { get; init; }

    /// <summary>Rows at most.</summary>
    [CommandOption("--limit <N>")]
    [LocalizedDescription(Message.QueryLimitHelp)]
    public string Limit { get; init; } = "1000";

    /// <summary>The form of the answer.</summary>
    [CommandOption("--format <FORMAT>")]
    [LocalizedDescription(Message.QueryFormatHelp)]
    public string Format { get; init; } = "table";

    /// <summary>A file with the query.</summary>
    [CommandOption("--file <FILE>")]
    [LocalizedDescription(Message.QueryFileHelp)]
    public string? File { get; init; }

    /// <summary>Where Parquet goes.</summary>
    [CommandOption("--to <FILE>")]
    [LocalizedDescription(Message.QueryToHelp)]
    public string? To { get; init; }

    /// <summary>Names the ready questions.</summary>
    [CommandOption("--list")]
    [LocalizedDescription(Message.QueryListHelp)]
    public bool List { get; init; }

    /// <summary>A ready question to ask.</summary>
    [CommandOption("--question <NAME>")]
    [LocalizedDescription(Message.QueryQuestionHelp)]
    public string? Question { get; init; }

    /// <summary>A ready question to print.</summary>
    [CommandOption("--show <NAME>")]
    [LocalizedDescription(Message.QueryShowHelp)]
    public string? Show { get; init; }

    /// <summary>True where the first argument names the dataset: a second follows, or it is a folder.</summary>
    public bool NamesFolder => First is not null && (Second is not null || Directory.Exists(First));

    /// <summary>The dataset.</summary>
    public string Folder => NamesFolder ? First! : DefaultFolder;

    /// <summary>The query that was typed, or null.</summary>
    public string? Sql => NamesFolder ? Second : First;

    /// <summary>Reads the limit.</summary>
    /// <exception cref="CommandLineException">It is no number.</exception>
    public int ParseLimit(Texts texts) =>
        int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : throw CommandLineException.Usage(texts[Message.BadLimit, Limit]);

    /// <summary>Reads the form of the answer.</summary>
    /// <exception cref="CommandLineException">It is none, or Parquet has no file to go to.</exception>
    public AnswerFormat ParseFormat(Texts texts)
    {
        if (!Enum.TryParse<AnswerFormat>(Format, ignoreCase: true, out var format) || !Format.All(char.IsAsciiLetter))
            throw CommandLineException.Usage(texts[Message.BadQueryFormat, Format]);
        if (format == AnswerFormat.Parquet != To is not null) throw CommandLineException.Usage(texts[Message.ParquetTarget]);
        return format;
    }
}

/// <summary>The forms of an answer.</summary>
internal enum AnswerFormat
{
    /// <summary>A table for people.</summary>
    Table,

    /// <summary>CSV.</summary>
    Csv,

    /// <summary>An array of objects.</summary>
    Json,

    /// <summary>A table of Markdown.</summary>
    Markdown,

    /// <summary>A Parquet file.</summary>
    Parquet,
}
