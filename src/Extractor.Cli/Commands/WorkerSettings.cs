using Extractor.Cli.Localization;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What a worker process is started with; nobody types it.</summary>
internal sealed class WorkerSettings : ReadingSettings
{
    /// <summary>The folder of the pieces.</summary>
    [CommandOption("--store <DIR>")]
    [LocalizedDescription(Message.StoreHelp)]
    public string Store { get; init; } = "";
}
