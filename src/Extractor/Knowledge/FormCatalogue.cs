using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>The words of performance-target forms (forms.yaml).</summary>
public sealed class FormCatalogue
{
    private readonly ImmutableArray<(string Field, Patterns Labels)> fields;
    private readonly ImmutableArray<(string Column, Patterns Headings)> columns;
    private readonly Patterns stub;
    private readonly ImmutableDictionary<string, string> comparators;
    private readonly Regex projectCode;
    private readonly ImmutableHashSet<string> level1, level2, core;

    /// <summary>Loads forms.yaml.</summary>
    public FormCatalogue()
    {
        var file = YamlKnowledge.Read<Document>("forms.yaml");
        fields = [.. file.Fields.Select(f => (f.Field, new Patterns(f.Labels)))];
        columns = [.. file.Columns.Select(c => (c.Column, new Patterns(c.Headings)))];
        stub = new Patterns(file.Stub);
        HeaderNeeds = [.. file.HeaderNeeds];
        comparators = file.Comparators.ToImmutableDictionary();
        (level1, level2, core) = ([.. file.Level1Values], [.. file.Level2Values], [.. file.CoreValues]);
        projectCode = new Regex(file.ProjectCode, RegexOptions.CultureInvariant);
    }

    /// <summary>Columns an indicator header must name.</summary>
    public ImmutableArray<string> HeaderNeeds { get; }

    /// <summary>The head field a label names, or null.</summary>
    public string? Field(string label) => fields.FirstOrDefault(f => f.Labels.Fit(LabelText.Key(label))).Field;

    /// <summary>The indicator column a heading names, or null.</summary>
    public string? Column(string heading) => columns.FirstOrDefault(c => c.Headings.Fit(LabelText.Key(heading))).Column;

    /// <summary>True for the merged label beside the indicator grid: 绩效指标.</summary>
    public bool IsStub(string label) => stub.Fit(LabelText.Key(label));

    /// <summary>The canonical comparator (≥ ≤ = &gt; &lt; 定性), or null.</summary>
    public string? Comparator(string text) => comparators.GetValueOrDefault(text.Trim());

    /// <summary>True for 是 and 否.</summary>
    public bool IsCore(string text) => core.Contains(text.Trim());

    /// <summary>True for a first-level indicator's name.</summary>
    public bool IsLevel1(string text) => level1.Contains(text.Trim());

    /// <summary>True for a second-level indicator's name.</summary>
    public bool IsLevel2(string text) => level2.Contains(text.Trim());

    /// <summary>Parts CODE-NAME; the code is empty where none is printed.</summary>
    public (string Code, string Name) Project(string text) =>
        text.Length < 500 && projectCode.Match(text) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value.Trim()) : ("", text);

    internal sealed class Document
    {
        public List<FieldEntry> Fields { get; set; } = [];

        public List<string> Stub { get; set; } = [];

        public List<ColumnEntry> Columns { get; set; } = [];

        public List<string> HeaderNeeds { get; set; } = [];

        public Dictionary<string, string> Comparators { get; set; } = [];

        public List<string> CoreValues { get; set; } = [];

        public List<string> Level1Values { get; set; } = [];

        public List<string> Level2Values { get; set; } = [];

        public string ProjectCode { get; set; } = "";
    }

    internal sealed class FieldEntry
    {
        public string Field { get; set; } = "";

        public List<string> Labels { get; set; } = [];
    }

    internal sealed class ColumnEntry
    {
        public string Column { get; set; } = "";

        public List<string> Headings { get; set; } = [];
    }
}
