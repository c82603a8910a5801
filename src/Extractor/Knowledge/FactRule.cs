using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>How one fact is worded: an entry of facts.yaml, its expressions compiled.</summary>
internal sealed class FactRule
{
    /// <summary>The subject word for the label itself.</summary>
    public const string OwnLabel = "label";

    /// <summary>The subject word for the subject of the fact before.</summary>
    public const string SameSubject = "same";

    private readonly Regex label;
    private readonly Regex? require;
    private readonly Regex? not;

    /// <summary>Compiles an entry.</summary>
    public FactRule(Entry entry)
    {
        Fact = entry.Fact;
        Also = entry.Also;
        Unit = entry.Unit;
        Subject = entry.Subject;
        Name = entry.Name;
        Anchor = entry.Anchor;
        After = entry.After;
        Emits = entry.Emits;
        Final = entry.Final;
        Stock = entry.Stock;
        Outer = entry.Outer;
        Function = entry.Function;
        Scoped = entry.Scoped;
        Listed = entry.Listed;
        Within = entry.Within is null ? [] : [.. entry.Within];
        label = KnowledgeExpression.Of(entry.Label);
        require = Optional(entry.Require);
        not = Optional(entry.Not);
        Sentence = Optional(entry.Sentence);
        NotClause = Optional(entry.NotClause);
        Chapter = Optional(entry.Chapter);
        NotChapter = Optional(entry.NotChapter);
    }

    /// <summary>Name of the fact.</summary>
    public string Fact { get; }

    /// <summary>A second fact told by the same figure, or empty.</summary>
    public string Also { get; }

    /// <summary>True where it is told only at the start of a numbered paragraph.</summary>
    public bool Listed { get; }

    /// <summary>Kind of unit, a key of <c>units</c>.</summary>
    public string Unit { get; }

    /// <summary>Subject of the fact, or <see cref="OwnLabel"/>, <see cref="SameSubject"/>, or empty.</summary>
    public string Subject { get; }

    /// <summary>What changes of it are called, or empty for its own label.</summary>
    public string Name { get; }

    /// <summary>The anchor it opens, or empty.</summary>
    public string Anchor { get; }

    /// <summary>The fact the mention before must have told, or empty.</summary>
    public string After { get; }

    /// <summary>False where it only opens its anchor.</summary>
    public bool Emits { get; }

    /// <summary>False where the fact is a plan by its name and never told of money spent.</summary>
    public bool Final { get; }

    /// <summary>True for what is counted on a day, often of the year before.</summary>
    public bool Stock { get; }

    /// <summary>True where a mention inside parentheses is a part and never the whole.</summary>
    public bool Outer { get; }

    /// <summary>True where the label must name an item of the functional classification.</summary>
    public bool Function { get; }

    /// <summary>True where the fact is told of the whole or of appropriations only, which differ.</summary>
    public bool Scoped { get; }

    /// <summary>Anchors it may stand under; empty for any.</summary>
    public ImmutableArray<string> Within { get; }

    /// <summary>What the sentence must say, or null.</summary>
    public Regex? Sentence { get; }

    /// <summary>What the clause must not say, or null.</summary>
    public Regex? NotClause { get; }

    /// <summary>What the headings above must say, or null.</summary>
    public Regex? Chapter { get; }

    /// <summary>What the headings above must not say, or null.</summary>
    public Regex? NotChapter { get; }

    /// <summary>True where the label is worded so.</summary>
    public bool Fits(string text) =>
        label.IsMatch(text) && require?.IsMatch(text) is not false && not?.IsMatch(text) is not true;

    private static Regex? Optional(string expression) => expression.Length == 0 ? null : KnowledgeExpression.Of(expression);

    internal sealed class Entry
    {
        public string Fact { get; set; } = "";

        public string Also { get; set; } = "";

        public string Unit { get; set; } = "";

        public string Label { get; set; } = "";

        public string Require { get; set; } = "";

        public string Not { get; set; } = "";

        public string Sentence { get; set; } = "";

        public string NotClause { get; set; } = "";

        public string Chapter { get; set; } = "";

        public string NotChapter { get; set; } = "";

        public List<string>? Within { get; set; }

        public string Subject { get; set; } = "";

        public string Name { get; set; } = "";

        public string Anchor { get; set; } = "";

        public string After { get; set; } = "";

        public bool Emits { get; set; } = true;

        public bool Final { get; set; } = true;

        public bool Stock { get; set; }

        public bool Outer { get; set; }

        public bool Function { get; set; }

        public bool Listed { get; set; }

        public bool Scoped { get; set; }
    }
}
