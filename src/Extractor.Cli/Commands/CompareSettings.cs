using System.Globalization;
using Extractor.Cli.Localization;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>What <c>compare</c> is called with.</summary>
internal sealed class CompareSettings : RunSettings
{
    /// <summary>The dataset; checked by the command.</summary>
    [CommandArgument(0, "[DIR]")]
    [LocalizedDescription(Message.QueryFolderHelp)]
    public string? Folder { get; init; }

    /// <summary>The earlier year.</summary>
    [CommandOption("--from <YEAR>")]
    [LocalizedDescription(Message.FromHelp)]
    public string? From { get; init; }

    /// <summary>The later year.</summary>
    [CommandOption("--to <YEAR>")]
    [LocalizedDescription(Message.ToHelp)]
    public string? To { get; init; }

    /// <summary>Reads the years; null where one is not given.</summary>
    /// <exception cref="CommandLineException">One is no year, or they are in the wrong order.</exception>
    public (int? From, int? To) ParseYears(Texts texts)
    {
        var years = (From: Year(From, texts), To: Year(To, texts));
        return years.From >= years.To ? throw CommandLineException.Usage(texts[Message.CompareYearsOrder, From!, To!]) : years;
    }

    private static int? Year(string? text, Texts texts)
    {
        if (text is null) return null;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : throw CommandLineException.Usage(texts[Message.BadCompareYear, text]);
    }
}
