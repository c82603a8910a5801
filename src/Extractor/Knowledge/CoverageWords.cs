using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>Which kinds of tables a disclosure should hold, and how its text says that there is none (coverage.yaml).</summary>
public sealed class CoverageWords
{
    private readonly FrozenDictionary<string, Regex> none;
    private readonly FrozenSet<string> notCounted;

    /// <summary>Loads coverage.yaml.</summary>
    public CoverageWords()
    {
        var file = YamlKnowledge.Read<Words>("coverage.yaml");
        Expected = [.. file.Expected];
        notCounted = file.NotCounted.ToFrozenSet(StringComparer.Ordinal);
        none = file.Named.ToFrozenDictionary(n => n.Key, n => new Regex($"{file.NoneBefore}(?:{n.Value})|{file.NamedBefore}(?:{n.Value}){file.NoneBehind}", RegexOptions.CultureInvariant), StringComparer.Ordinal);
    }

    /// <summary>The table types that every disclosure should have.</summary>
    public ImmutableArray<string> Expected { get; }

    /// <summary>False for types of which no figures are read.</summary>
    public bool IsCounted(string type) => !notCounted.Contains(type);

    /// <summary>The table types of which a text says that there is no money.</summary>
    /// <param name="texts">Paragraphs and notes.</param>
    public ImmutableArray<string> Denied(IReadOnlyCollection<string> texts) =>
        [.. none.Where(n => texts.Any(n.Value.IsMatch)).Select(n => n.Key).Order(StringComparer.Ordinal)];

    internal sealed class Words
    {
        public List<string> Expected { get; set; } = [];

        public List<string> NotCounted { get; set; } = [];

        public string NoneBefore { get; set; } = "";

        public string NoneBehind { get; set; } = "";

        public string NamedBefore { get; set; } = "";

        public Dictionary<string, string> Named { get; set; } = [];
    }
}
