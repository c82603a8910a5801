using System.Globalization;
using Extractor.Generator.Chance;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Vocabulary;

/// <summary>One document's habits of speech: of several words for a thing it keeps to one, and it knows its year.</summary>
/// <param name="seed">The document's seed.</param>
/// <param name="year">Its fiscal year.</param>
/// <param name="dress">Words and titles of its own.</param>
internal sealed class Phrasing(int seed, int year, Dress dress)
{
    private static readonly Dictionary<string, List<string>> Labels = VocabularyFile.Yaml<Dictionary<string, List<string>>>("labels.yaml");

    private static readonly Dictionary<string, Dictionary<string, List<string>>> Titles =
        VocabularyFile.Yaml<Dictionary<string, Dictionary<string, List<string>>>>("titles.yaml");

    /// <summary>The document's word for a key of labels.yaml.</summary>
    public string this[string key] => Filled(new Dice(seed, Habit(key)).Pick(dress.Words.GetValueOrDefault(key, Labels[key])));

    /// <summary>Keys of labels.yaml.</summary>
    public static IEnumerable<string> LabelKeys => Labels.Keys;

    /// <summary>Keys of titles.yaml for a kind of disclosure.</summary>
    public static IEnumerable<string> TitleKeys(string kind) => Titles[kind].Keys;

    /// <summary>All words of a key that holds a list, not a choice.</summary>
    public static IReadOnlyList<string> All(string key) => Labels[key];

    /// <summary>The document's title for a table.</summary>
    /// <param name="kind"><c>budget</c> or <c>final</c>.</param>
    /// <param name="table">Key of titles.yaml.</param>
    public string Title(string kind, string table) => Filled(new Dice(seed, "title " + table).Pick(dress.Titles.GetValueOrDefault(table, Titles[kind][table])));

    /// <summary>Fills <c>{year}</c> and <c>{last}</c>.</summary>
    public string Filled(string template) => template
        .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{last}", (year - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // words that stand beside each other go together: who writes 一般公共预算资金 writes 事业收入资金 too
    private static string Habit(string key) => key switch
    {
        _ when key.StartsWith("source.", StringComparison.Ordinal) => "source",
        "item.revenue_total" or "item.expenditure_total" => "side total",
        "measure.general_public_budget" or "measure.government_fund" or "measure.state_capital" => "fund",
        _ => key,
    };
}
