using System.Globalization;
using Extractor.Batch;
using Extractor.Cli.Localization;
using Extractor.Emit;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What <c>convert</c> is called with.</summary>
internal sealed class ConvertSettings : ReadingSettings
{
    /// <summary>Where a run keeps what it needs for the next one, below the output folder.</summary>
    private const string StateFolder = ".store";

    private const string PieceFolder = "pieces";
    private const int LeastMemory = 128;

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

    /// <summary>Where the pieces are kept.</summary>
    [CommandOption("--store <DIR>")]
    [LocalizedDescription(Message.StoreHelp)]
    public string? Store { get; init; }

    /// <summary>Converts what is kept, too.</summary>
    [CommandOption("--again")]
    [LocalizedDescription(Message.AgainHelp)]
    public bool Again { get; init; }

    /// <summary>Throws away what this run did not use.</summary>
    [CommandOption("--prune")]
    [LocalizedDescription(Message.PruneHelp)]
    public bool Prune { get; init; }

    /// <summary>Seconds a document may take.</summary>
    [CommandOption("--time-limit <SECONDS>")]
    [LocalizedDescription(Message.TimeLimitHelp)]
    public string? TimeLimit { get; init; }

    /// <summary>Megabytes a document may take.</summary>
    [CommandOption("--memory-limit <MB>")]
    [LocalizedDescription(Message.MemoryLimitHelp)]
    public string? MemoryLimit { get; init; }

    /// <summary>What is known of the documents.</summary>
    [CommandOption("--manifest <FILE>")]
    [LocalizedDescription(Message.ManifestHelp)]
    public string? Manifest { get; init; }

    /// <summary>Who should publish.</summary>
    [CommandOption("--roster <FILE>")]
    [LocalizedDescription(Message.RosterHelp)]
    public string? Roster { get; init; }

    /// <summary>Errors only.</summary>
    [CommandOption("-q|--quiet")]
    [LocalizedDescription(Message.QuietHelp)]
    public bool Quiet { get; init; }

    /// <summary>The folder of what a run keeps for the next one.</summary>
    public string State => Path.Combine(Output, StateFolder);

    /// <summary>The folder of the pieces.</summary>
    public string Pieces => Store ?? Path.Combine(State, PieceFolder);

    /// <summary>Reads the number of documents at a time.</summary>
    /// <exception cref="CommandLineException">It is no number, or less than 1.</exception>
    public int ParseJobs(Texts texts)
    {
        if (Jobs is null) return Environment.ProcessorCount;
        return Number(Jobs, 1, 1024) ?? throw CommandLineException.Usage(texts[Message.BadJobs, Jobs]);
    }

    /// <summary>Reads what one document may take.</summary>
    /// <exception cref="CommandLineException">A limit is no number, or too small to convert anything.</exception>
    public DocumentLimits ParseLimits(Texts texts)
    {
        var limits = DocumentLimits.Default;
        if (TimeLimit is not null)
            limits = limits with { Time = TimeSpan.FromSeconds(Number(TimeLimit, 1, 86_400) ?? throw CommandLineException.Usage(texts[Message.BadTimeLimit, TimeLimit])) };
        if (MemoryLimit is not null)
            limits = limits with { MemoryBytes = (Number(MemoryLimit, LeastMemory, 1 << 20) ?? throw CommandLineException.Usage(texts[Message.BadMemoryLimit, MemoryLimit, LeastMemory])) * (1L << 20) };
        return limits;
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
                "xlsx" => DatasetFormats.Workbook | DatasetFormats.Csv,
                _ => throw CommandLineException.Usage(texts[Message.BadFormat, Format]),
            };
        }

        return formats;
    }

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
