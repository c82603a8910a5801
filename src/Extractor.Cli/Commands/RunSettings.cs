using Extractor.Cli.Localization;
using Extractor.Cli.Logging;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>
/// The options every command has. Values are taken as text and parsed here, not by the parser: its errors speak English only.
/// </summary>
internal abstract class RunSettings : CommandSettings
{
    /// <summary>Here for the help only: the language is chosen before parsing.</summary>
    [CommandOption("--lang <LANG>")]
    [LocalizedDescription(Message.LangHelp)]
    public string? Lang { get; init; }

    /// <summary>Least level of the log.</summary>
    [CommandOption("--log-level <LEVEL>")]
    [LocalizedDescription(Message.LogLevelHelp)]
    public string? LogLevel { get; init; }

    /// <summary>A file for the log.</summary>
    [CommandOption("--log-file <FILE>")]
    [LocalizedDescription(Message.LogFileHelp)]
    public string? LogFile { get; init; }

    /// <summary>Reads the log options.</summary>
    /// <param name="fallback">The level where none is asked for.</param>
    /// <param name="texts">The sentences.</param>
    /// <exception cref="CommandLineException">The level is none.</exception>
    public LogOptions ParseLog(LogEventLevel fallback, Texts texts)
    {
        if (LogLevel is null) return new LogOptions(fallback, LogFile);
        return Enum.TryParse<LogEventLevel>(LogLevel, ignoreCase: true, out var level) && Enum.IsDefined(level) && !char.IsDigit(LogLevel[0])
            ? new LogOptions(level, LogFile)
            : throw CommandLineException.Usage(texts[Message.BadLogLevel, LogLevel]);
    }

    /// <summary>The parser sets aside what it does not know; a misspelt option must not pass in silence.</summary>
    /// <exception cref="CommandLineException">There is such an option.</exception>
    public static void RejectUnknown(CommandContext context, Texts texts)
    {
        if (context.Remaining.Parsed.FirstOrDefault() is { Key: { } option })
            throw CommandLineException.Usage(texts[Message.UnknownOption, option.StartsWith('-') ? option : "--" + option]);
    }
}
