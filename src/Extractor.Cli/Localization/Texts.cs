using System.Globalization;
using System.Resources;

namespace Extractor.Cli.Localization;

/// <summary>The sentences for people, in one language.</summary>
/// <param name="culture">The language.</param>
internal sealed class Texts(CultureInfo culture)
{
    private static readonly ResourceManager Resources = new("Extractor.Cli.Resources.Messages", typeof(Texts).Assembly);

    /// <summary>The language the sentences are in.</summary>
    public CultureInfo Culture => culture;

    /// <summary>True where the sentences are Chinese.</summary>
    public bool IsChinese => culture.TwoLetterISOLanguageName == "zh";

    /// <summary>A sentence with its places filled; figures are printed alike in every language.</summary>
    public string this[Message key, params ReadOnlySpan<object?> arguments] =>
        string.Format(CultureInfo.InvariantCulture, Template(key), arguments);

    private string Template(Message key) =>
        Resources.GetString(key.ToString(), culture)
        ?? throw new MissingManifestResourceException($"No sentence {key} in Messages.resx");
}
