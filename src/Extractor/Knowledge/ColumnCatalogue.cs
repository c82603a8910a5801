using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>How column headings are read (columns.yaml). Every question takes one heading of a header path, as printed.</summary>
public sealed class ColumnCatalogue
{
    private readonly ImmutableArray<(string Role, Patterns Headings)> roles;
    private readonly ImmutableArray<(string Phase, Patterns Headings)> phases;
    private readonly ImmutableArray<(string Side, Patterns Headings)> sides;
    private readonly ImmutableArray<(string Measure, Patterns Headings)> measures, classifications;
    private readonly Patterns neutral, subtotal, total, lastYear, otherYear, comparison, carryoverGroups, columnNumberHeads;
    private readonly ImmutableHashSet<string> carryoverMeasures, sourceMeasures;
    private readonly ImmutableArray<string> partWords;

    /// <summary>Loads columns.yaml.</summary>
    public ColumnCatalogue()
        : this(YamlKnowledge.Read<Document>("columns.yaml"))
    {
    }

    /// <summary>Takes a file like columns.yaml.</summary>
    internal ColumnCatalogue(Document file)
    {
        roles = Pairs(file.Roles);
        phases = Pairs(file.Phases);
        sides = Pairs(file.Sides);
        classifications = Pairs(file.Classifications);
        measures = [.. file.Measures.Select(m => (m.Measure, new Patterns(m.Headings)))];
        (neutral, subtotal, total) = (new Patterns(file.Neutral), new Patterns(file.Subtotal), new Patterns(file.Total));
        (lastYear, otherYear, comparison) = (new Patterns(file.LastYear), new Patterns(file.OtherYear), new Patterns(file.Comparison));
        carryoverGroups = new Patterns(file.CarryoverGroups);
        columnNumberHeads = new Patterns(file.ColumnNumberHeads);
        carryoverMeasures = [.. file.CarryoverMeasures];
        sourceMeasures = [.. file.SourceMeasures];
        partWords = [.. file.PartWords];
        KnownMeasures = [.. measures.Select(m => m.Measure), .. carryoverMeasures.Select(m => "carryover_" + m), "total"];
    }

    /// <summary>Every measure of DATASET.md; a column with another one kept its printed name.</summary>
    public ImmutableHashSet<string> KnownMeasures { get; }

    /// <summary>The heading without its year, its 其中： and its list number, in comparing form.</summary>
    public string Key(string heading)
    {
        var key = LabelText.Key(LabelText.Item(heading, partWords));
        foreach (var word in partWords)
            if (key.StartsWith(word, StringComparison.Ordinal) && key.Length > word.Length) key = key[word.Length..].TrimStart('：');
        if (key.Length > 5 && char.IsAsciiDigit(key[0]) && FiscalYear.AllIn(key.AsSpan(0, 5)).Count == 1) key = key[5..];
        return key.StartsWith('度') && key.Length > 1 ? key[1..] : key;
    }

    /// <summary>True where the heading is marked as a part of the one before it (其中：).</summary>
    public bool IsPart(string heading)
    {
        var key = LabelText.Key(heading);
        return partWords.Any(w => key.StartsWith(w, StringComparison.Ordinal));
    }

    /// <summary>The role of a column that holds no money (<c>code</c>, <c>label</c> …), or null.</summary>
    public string? Role(string heading) => First(roles, Key(heading));

    /// <summary>The measure of DATASET.md a heading names, or null.</summary>
    public string? Measure(string heading) => First(measures, Key(heading));

    /// <summary>True for a measure that is a source of revenue no table of expenditure alone has as a column of its own.</summary>
    public bool IsSource(string measure) => sourceMeasures.Contains(measure);

    /// <summary>True for a source that is not the state's own budget: 事业收入, 上级补助收入 …</summary>
    public bool IsOwnSource(string measure) => sourceMeasures.Contains(measure) && measure != "fiscal_appropriation";

    /// <summary>The measure of a fund's column under a heading for what came over from last year, or null.</summary>
    public string? Carryover(string group, string measure) =>
        carryoverGroups.Fit(Key(group)) && carryoverMeasures.Contains(measure) ? "carryover_" + measure : null;

    /// <summary>The phase a heading names, or null.</summary>
    public string? Phase(string heading) => First(phases, Key(heading));

    /// <summary>The side a heading over a block names, or null.</summary>
    public string? Side(string heading) => First(sides, Key(heading));

    /// <summary>The classification whose codes or names stand under a heading, <c>functional</c> or <c>economic</c> (of departments); or null.</summary>
    public string? Classification(string heading) => First(classifications, Key(heading));

    /// <summary>True for a heading without a meaning of its own: 预算数, 金额 …</summary>
    public bool IsNeutral(string heading) => neutral.Fit(Key(heading));

    /// <summary>True for 小计.</summary>
    public bool IsSubtotal(string heading) => subtotal.Fit(Key(heading));

    /// <summary>True for 合计, 总计 and the like.</summary>
    public bool IsTotal(string heading) => total.Fit(Key(heading));

    /// <summary>True where the column belongs to the year before.</summary>
    public bool IsLastYear(string heading) => lastYear.Fit(LabelText.Key(heading));

    /// <summary>True where the column is of another year, and nothing says certainly which.</summary>
    public bool IsOtherYear(string heading) => otherYear.Fit(LabelText.Key(heading));

    /// <summary>True for differences and percentages, which are no amounts.</summary>
    public bool IsComparison(string heading) => comparison.Fit(LabelText.Key(heading));

    /// <summary>True for the words at the head of a row of column numbers: 栏次.</summary>
    public bool IsColumnNumberHead(string text) => columnNumberHeads.Fit(LabelText.Key(text));

    /// <summary>True where the heading is known to the catalogue in any way: what tells a header row from text.</summary>
    public bool IsKnown(string heading) =>
        Role(heading) is not null || Measure(heading) is not null || IsNeutral(heading) || IsSubtotal(heading) || IsTotal(heading)
        || Side(heading) is not null;

    private static ImmutableArray<(string, Patterns)> Pairs(Dictionary<string, List<string>> map) =>
        [.. map.Select(p => (p.Key, new Patterns(p.Value)))];

    private static string? First(ImmutableArray<(string Name, Patterns Headings)> list, string key)
    {
        foreach (var (name, headings) in list)
            if (headings.Fit(key)) return name;
        return null;
    }

    internal sealed class Document
    {
        public Dictionary<string, List<string>> Roles { get; set; } = [];

        public List<string> Neutral { get; set; } = [];

        public List<string> Subtotal { get; set; } = [];

        public List<string> Total { get; set; } = [];

        public Dictionary<string, List<string>> Phases { get; set; } = [];

        public List<string> LastYear { get; set; } = [];

        public List<string> OtherYear { get; set; } = [];

        public List<string> Comparison { get; set; } = [];

        public Dictionary<string, List<string>> Sides { get; set; } = [];

        public Dictionary<string, List<string>> Classifications { get; set; } = [];

        public List<string> PartWords { get; set; } = [];

        public List<MeasureEntry> Measures { get; set; } = [];

        public List<string> ColumnNumberHeads { get; set; } = [];

        public List<string> CarryoverGroups { get; set; } = [];

        public List<string> CarryoverMeasures { get; set; } = [];

        public List<string> SourceMeasures { get; set; } = [];
    }

    internal sealed class MeasureEntry
    {
        public string Measure { get; set; } = "";

        public List<string> Headings { get; set; } = [];
    }
}
