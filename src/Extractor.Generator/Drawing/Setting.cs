using Extractor.Generator.Accounting;
using Extractor.Generator.Chance;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing;

/// <summary>Everything a table is drawn from.</summary>
/// <param name="Seed">The document's seed.</param>
/// <param name="Accounts">The books.</param>
/// <param name="Dress">How they are printed.</param>
/// <param name="Words">The document's habits of speech.</param>
internal sealed record Setting(int Seed, Accounts Accounts, Dress Dress, Phrasing Words)
{
    /// <summary>Whether it is a final account.</summary>
    public bool IsFinal => Dress.Kind == DisclosureKind.Final;

    /// <summary>Phase of the disclosure's own figures.</summary>
    public string Phase => IsFinal ? "final" : "budget";

    /// <summary>The document's title for a table type or one of its variants.</summary>
    public string Title(string table) => Words.Title(IsFinal ? "final" : "budget", table);

    /// <summary>Dice for one purpose.</summary>
    public Dice Dice(string purpose) => new(Seed, purpose);

    /// <summary>A column of the disclosure's own phase and year, with its word from labels.yaml.</summary>
    /// <param name="measure">Measure of DATASET.md.</param>
    /// <param name="key">Key of its heading; <c>measure.</c> and the measure where not given.</param>
    public Column Column(string measure, string? key = null) =>
        new([Words[key ?? "measure." + measure]], measure, Phase, Accounts.Year);

    /// <summary>The meaning of a figure in a table without codes, of the disclosure's own phase and year.</summary>
    public FigureMeaning Meaning(string side, string item, string measure = "total") =>
        new(side, "", item, Phase, measure, Accounts.Year);
}
