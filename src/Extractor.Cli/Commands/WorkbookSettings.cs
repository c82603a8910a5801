using Extractor.Cli.Localization;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What <c>workbook</c> is called with.</summary>
internal sealed class WorkbookSettings : RunSettings
{
    /// <summary>The dataset; checked by the command.</summary>
    [CommandArgument(0, "[DIR]")]
    [LocalizedDescription(Message.QueryFolderHelp)]
    public string Folder { get; init; } = "output";
}
