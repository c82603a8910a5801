using System.Collections.Immutable;
using System.Globalization;
using Extractor.Cli.Localization;
using Extractor.Generator.Dressing;
using Extractor.Generator.Writing;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What <c>generate</c> is called with.</summary>
internal sealed class GenerateSettings : RunSettings
{
    private const int Most = 100_000;

    /// <summary>Where the documents go; checked by the command.</summary>
    [CommandOption("-o|--output <DIR>")]
    [LocalizedDescription(Message.GenerateOutputHelp)]
    public string? Output { get; init; }

    /// <summary>How many documents.</summary>
    [CommandOption("--count <N>")]
    [LocalizedDescription(Message.GenerateCountHelp)]
    public string? Count { get; init; }

    /// <summary>Seed of the first.</summary>
    [CommandOption("--seed <S>")]
    [LocalizedDescription(Message.GenerateSeedHelp)]
    public string? Seed { get; init; }

    /// <summary>The one dress all of them wear.</summary>
    [CommandOption("--dress <NAME>")]
    [LocalizedDescription(Message.GenerateDressHelp)]
    public string? Dress { get; init; }

    /// <summary>Kinds of files.</summary>
    [CommandOption("--forms <FORMS>")]
    [LocalizedDescription(Message.GenerateFormsHelp)]
    public string Forms { get; init; } = "pdf,layout,tabbed,html,xlsx,docx";

    /// <summary>Reads how many documents are wanted.</summary>
    /// <exception cref="CommandLineException">It was not said, or is no number from 1 on.</exception>
    public int ParseCount(Texts texts) =>
        int.TryParse(Count, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most
            ? count
            : throw CommandLineException.Usage(texts[Message.BadCount, Count ?? ""]);

    /// <summary>Reads the seed of the first document; 1 where none was given.</summary>
    /// <exception cref="CommandLineException">It is no number.</exception>
    public int ParseSeed(Texts texts)
    {
        if (Seed is null) return 1;
        return int.TryParse(Seed, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) && seed <= int.MaxValue - Most
            ? seed
            : throw CommandLineException.Usage(texts[Message.BadSeed, Seed]);
    }

    /// <summary>The dresses to wear in turn: the one that was named, else all that are not kept for tests.</summary>
    /// <exception cref="CommandLineException">There is no dress of the name.</exception>
    public ImmutableArray<DressFile> ParseDresses(Texts texts)
    {
        if (Dress is null) return [.. DressCatalogue.All.Where(dress => !dress.Kept)];
        var names = string.Join(texts[Message.ListSeparator], DressCatalogue.All.Select(dress => dress.Name));
        return [DressCatalogue.Find(Dress) ?? throw CommandLineException.Usage(texts[Message.BadDress, Dress, names])];
    }

    /// <summary>Reads the forms.</summary>
    /// <exception cref="CommandLineException">One of them is none.</exception>
    public ImmutableArray<DocumentForm> ParseForms(Texts texts) =>
    [
        .. Forms.Split(',', StringSplitOptions.TrimEntries).Select(name =>
            Enum.TryParse<DocumentForm>(name, ignoreCase: true, out var form) && Enum.IsDefined(form) && name.All(char.IsAsciiLetter)
                ? form
                : throw CommandLineException.Usage(texts[Message.BadForms, Forms])).Distinct(),
    ];
}
