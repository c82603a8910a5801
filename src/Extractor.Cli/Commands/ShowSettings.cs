using Extractor.Cli.Localization;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What <c>show</c> is called with.</summary>
internal sealed class ShowSettings : RunSettings
{
    /// <summary>The dataset; checked by the command.</summary>
    [CommandArgument(0, "[DIR]")]
    [LocalizedDescription(Message.QueryFolderHelp)]
    public string? Folder { get; init; }

    /// <summary>The figure; checked by the command.</summary>
    [CommandArgument(1, "[FIGURE_ID]")]
    [LocalizedDescription(Message.ShowFigureHelp)]
    public string? FigureId { get; init; }

    /// <summary>A file for the picture.</summary>
    [CommandOption("--image <FILE>")]
    [LocalizedDescription(Message.ShowImageHelp)]
    public string? Image { get; init; }

    /// <summary>Reads the path of the picture. Only a name of its own kind is taken: a slip must not write over a document.</summary>
    /// <exception cref="CommandLineException">It is no name of a PNG file.</exception>
    public string? ParseImage(Texts texts) =>
        Image is null || Path.GetExtension(Image).Equals(".png", StringComparison.OrdinalIgnoreCase)
            ? Image
            : throw CommandLineException.Usage(texts[Message.BadImage, Image]);
}
