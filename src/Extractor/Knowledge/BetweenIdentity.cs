using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>Which documents an identity between documents speaks of.</summary>
public enum DocumentRelation
{
    /// <summary>Two documents of one disclosure: the explanation and its tables.</summary>
    OneDisclosure,

    /// <summary>A document and that of the year before.</summary>
    LastYear,

    /// <summary>A department's document and those of all its units.</summary>
    Units,
}

/// <summary>What of two documents is compared.</summary>
public enum ComparedMembers
{
    /// <summary>Figures of one table type, row and column.</summary>
    Figures,

    /// <summary>Sums that one states, with the other's tables.</summary>
    Statements,

    /// <summary>Totals: one is the sum of the others.</summary>
    Totals,

    /// <summary>A figure stated, less its stated change against last year.</summary>
    Changes,
}

/// <summary>An identity between documents of one office: an entry of <c>between_documents</c> in identities.yaml.</summary>
public sealed class BetweenIdentity
{
    /// <summary>Key, as checks.csv prints it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Which documents.</summary>
    public DocumentRelation Documents { get; set; }

    /// <summary>What of them.</summary>
    public ComparedMembers Compares { get; set; }

    /// <summary>For totals: which.</summary>
    public Selector Total { get; set; } = new();

    /// <summary>For totals: measures that must hold no money in any of the tables.</summary>
    public List<string> Unless { get; set; } = [];

    /// <summary>For last year: the document_type of the newer document.</summary>
    public string Type { get; set; } = "";

    /// <summary>For figures of last year: the phase in the newer document.</summary>
    public string Phase { get; set; } = "";

    /// <summary>For last year: the document_type of the older document.</summary>
    public string LastType { get; set; } = "";

    /// <summary>For last year: the phase in the older document.</summary>
    public string LastPhase { get; set; } = "";

    /// <summary>For changes: what the sentence must not say, or empty.</summary>
    public string NotSaid { get; set; } = "";

    /// <summary>For changes: what the change of a fact is called, beside its names in facts.yaml.</summary>
    public Dictionary<string, List<string>> Named { get; set; } = [];

    /// <summary>False where it is not always true: told only where it holds.</summary>
    public bool Accuses { get; set; } = true;

    /// <summary>The sentence in Chinese.</summary>
    public string Zh { get; set; } = "";

    /// <summary>The sentence in English.</summary>
    public string En { get; set; } = "";

    /// <summary>True where a sentence says that its change is one of another kind.</summary>
    /// <param name="sentence">The sentence, as printed.</param>
    public bool IsExcluded(string sentence) => NotSaid.Length > 0 && Regex.IsMatch(sentence, NotSaid, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>True where a change of a fact may be called by a name.</summary>
    /// <param name="fact">Name of the fact.</param>
    /// <param name="subject">What changed, as printed.</param>
    public bool IsNamed(string fact, string subject) =>
        (Named.TryGetValue(fact, out var names) && names.Contains(subject)) || FactPatterns.Rules.Any(r => r.Fact == fact && r.Name.Length > 0 && r.Name == subject);
}
