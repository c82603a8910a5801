using System.Collections.Immutable;
using Extractor.Generator.Accounting;
using Extractor.Generator.Chance;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
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

    /// <summary>Whether this kind of disclosure has a title for a type of table.</summary>
    public bool HasTitle(string table) => Phrasing.TitleKeys(IsFinal ? "final" : "budget").Contains(table);

    /// <summary>The document's title for a table type or one of its variants.</summary>
    public string Title(string table) => Words.Title(IsFinal ? "final" : "budget", table);

    /// <summary>How a table prints money.</summary>
    /// <param name="table">Table type of DATASET.md.</param>
    public MoneyFormat Format(string table) => new(Dress, Dress.TableUnits.GetValueOrDefault(table, Dress.Unit), Words);

    /// <summary>The function whose rows an undisclosed unit would have, or null where everything is disclosed.</summary>
    public FunctionShare? Hidden { get; } = Dress.Fault == PublisherFault.UndisclosedUnit
        ? Accounts.Of(Fund.General).FirstOrDefault(share => share.Basic == 0 && share.Project > 0)
        : null;

    /// <summary>The functions that have rows.</summary>
    public ImmutableArray<FunctionShare> Disclosed(ImmutableArray<FunctionShare> shares) => [.. shares.Where(share => share != Hidden)];

    /// <summary>What is wrong with the total of some functions, or null.</summary>
    public FlawKind? FaultOfTotal(ImmutableArray<FunctionShare> shares) =>
        Hidden is not null && shares.Contains(Hidden) ? FlawKind.UndisclosedUnit : null;

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
