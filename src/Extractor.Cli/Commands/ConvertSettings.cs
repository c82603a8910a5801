using System.Globalization;
using Extractor.Cli.Localization;
using Extractor.Emit;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What <c>convert</c> is called with.</summary>
internal sealed class ConvertSettings : ReadingSettings
{
    /// <summary>Files and folders; checked by the command, so that the sentence is in the user's language.</summary>
    [CommandArgument(0, "[PATH]")]
    [LocalizedDescription(Message.PathsHelp)]
    public string[] Paths { get; init; } = [];

    /// <summary>Where the dataset goes.</summary>
    [CommandOption("-o|--output <DIR>")]
    [LocalizedDescription(Message.OutputHelp)]
    public string Output { get; init; } = "output";

    /// <summary>Documents at a time.</summary>
    [CommandOption("-j|--jobs <N>")]
    [LocalizedDescription(Message.JobsHelp)]
    public string? Jobs { get; init; }

    /// <summary>Formats.</summary>
    [CommandOption("--format <FORMATS>")]
    [LocalizedDescription(Message.FormatHelp)]
    public string Format { get; init; } = "csv,json";

    /// <summary>Errors only.</summary>
    [CommandOption("-q|--quiet")]
    [LocalizedDescription(Message.QuietHelp)]
    public bool Quiet { get; init; }

    /// <summary>Reads the number of documents at a time.</summary>
    /// <exception cref="CommandLineException">It is no number, or less than 1.</exception>
    public int ParseJobs(Texts texts)
    {
        if (Jobs is null) return Environment.ProcessorCount;
        return int.TryParse(Jobs, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 1024
            ? jobs
            : throw CommandLineException.Usage(texts[Message.BadJobs, Jobs]);
    }

    /// <summary>Reads the formats.</summary>
    /// <exception cref="CommandLineException">One of them is none.</exception>
    public DatasetFormats ParseFormats(Texts texts)
    {
        var formats = DatasetFormats.None;
        foreach (var name in Format.Split(',', StringSplitOptions.TrimEntries))
        {
            formats |= name.ToLowerInvariant() switch
            {
                "csv" => DatasetFormats.Csv,
                "json" => DatasetFormats.Json,

                // made from the CSV files, which are therefore written, too
                "parquet" => DatasetFormats.Parquet | DatasetFormats.Csv,
                _ => throw CommandLineException.Usage(texts[Message.BadFormat, Format]),
            };
        }

        return formats;
    }
}
