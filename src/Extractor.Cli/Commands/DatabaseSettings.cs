using Extractor.Cli.Localization;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What <c>database</c> is called with.</summary>
internal sealed class DatabaseSettings : RunSettings
{
    /// <summary>The dataset; checked by the command.</summary>
    [CommandArgument(0, "[DIR]")]
    [LocalizedDescription(Message.QueryFolderHelp)]
    public string Folder { get; init; } = "output";
}
