using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>The words of performance-target forms (forms.yaml).</summary>
public sealed class FormCatalogue
{
    private const int LongestProject = 500;

    private readonly string levelEnd;
    private readonly ImmutableArray<FieldLabels> fields;
    private readonly ImmutableArray<(string Column, bool IsWeak, Patterns Headings)> columns;
    private readonly Patterns stub, between, year, term, noTitleProject;
    private readonly ImmutableDictionary<string, string> comparators, owners;
    private readonly Regex projectCode, titleProject;
    private readonly ImmutableHashSet<string> level1, level2, core, money, goals, noComparators;

    /// <summary>Loads forms.yaml.</summary>
    public FormCatalogue()
    {
        var file = YamlKnowledge.Read<FormFile>("forms.yaml");
        fields = [.. file.Fields.Select(f => new FieldLabels(f))];
        columns = [.. file.Columns.Select(c => (c.Column, c.Weak, new Patterns(c.Headings)))];
        (stub, between) = (new Patterns(file.Stub), new Patterns(file.Between));
        (year, term) = (new Patterns(file.YearHeadings), new Patterns(file.TermHeadings));
        HeaderNeeds = [.. file.HeaderNeeds];
        Instead = file.Instead.ToImmutableDictionary();
        Targets = new TargetWords(file);
        (comparators, owners) = (file.Comparators.ToImmutableDictionary(), file.Level2Of.ToImmutableDictionary());
        (level1, level2, core) = ([.. file.Level1Values], [.. file.Level2Values], [.. file.CoreValues]);
        (money, goals, noComparators) = ([.. file.Money], [.. file.Goals], [.. file.NoComparators]);
        (projectCode, titleProject) = (new Regex(file.ProjectCode, RegexOptions.CultureInvariant), new Regex(file.TitleProject, RegexOptions.CultureInvariant));
        levelEnd = file.LevelEnd;
        noTitleProject = new Patterns([file.NoTitleProject]);
    }

    /// <summary>Columns an indicator header must name.</summary>
    public ImmutableArray<string> HeaderNeeds { get; }

    /// <summary>Field → the field that stands in where nothing is printed for it.</summary>
    public ImmutableDictionary<string, string> Instead { get; }

    /// <summary>The words of targets: what compares, what is a unit.</summary>
    public TargetWords Targets { get; }

    /// <summary>The head field a label names wherever it stands, or null.</summary>
    public string? Field(string label) => fields.FirstOrDefault(f => !f.IsWeak && f.Fits(LabelText.Key(label)))?.Field;

    /// <summary>The head field a label names within the head of a form, and the value printed in the label itself; or null.</summary>
    public (string Field, string Value)? HeadField(string label)
    {
        var key = LabelText.Key(label).TrimEnd('：');
        return fields.FirstOrDefault(f => f.Fits(key)) is { } found ? (found.Field, found.Value(key)) : null;
    }

    /// <summary>True for a field whose value is money.</summary>
    public bool IsMoney(string field) => money.Contains(field);

    /// <summary>True for a field whose value is a whole text that may stand under its label.</summary>
    public bool IsGoal(string field) => goals.Contains(field);

    /// <summary>True for a heading between a label of money and the figure under it: 合计.</summary>
    public bool IsBetween(string text) => between.Fit(LabelText.Key(text));

    /// <summary>The indicator column a heading names wherever it stands, or null.</summary>
    public string? Column(string heading) => columns.FirstOrDefault(c => !c.IsWeak && c.Headings.Fit(LabelText.Key(heading))).Column;

    /// <summary>The column of an indicator grid or a list of projects that a heading within a form names, or null.</summary>
    public string? FormColumn(string heading) => columns.FirstOrDefault(c => c.Headings.Fit(LabelText.Key(heading))).Column;

    /// <summary>True for the merged label beside the indicator grid: 绩效指标.</summary>
    public bool IsStub(string label) => stub.Fit(LabelText.Key(label));

    /// <summary>True for a heading over the targets of the fiscal year.</summary>
    public bool IsYearHeading(string heading) => year.Fit(LabelText.Key(heading));

    /// <summary>True for a heading over the targets of several years.</summary>
    public bool IsTermHeading(string heading) => term.Fit(LabelText.Key(heading));

    /// <summary>The canonical comparator (≥ ≤ = &gt; &lt; 定性), empty for a word that compares nothing, or null.</summary>
    public string? Comparator(string text) =>
        comparators.TryGetValue(LabelText.Key(text), out var sign) ? sign : noComparators.Contains(LabelText.Key(text)) ? "" : null;

    /// <summary>True for 是 and 否.</summary>
    public bool IsCore(string text) => core.Contains(text.Trim());

    /// <summary>True for a first-level indicator's name.</summary>
    public bool IsLevel1(string text) => level1.Contains(Level(text));

    /// <summary>True for a second-level indicator's name.</summary>
    public bool IsLevel2(string text) => level2.Contains(Level(text));

    /// <summary>False where a second level belongs to another first level than this one.</summary>
    public bool MayOwn(string first, string second) =>
        !IsLevel1(first) || !owners.TryGetValue(Level(second), out var owner) || owner == Level(first);

    /// <summary>A level with the word that ends all of them and may be left out: 社会成本.</summary>
    private string Level(string text)
    {
        var level = LabelText.Compact(text);
        return level.Length == 0 || level.EndsWith(levelEnd, StringComparison.Ordinal) ? level : level + levelEnd;
    }

    /// <summary>Parts CODE-NAME; the code is empty where none is printed.</summary>
    public (string Code, string Name) Project(string text) =>
        text.Length < LongestProject && projectCode.Match(text) is { Success: true } match
            ? (LabelText.Compact(match.Groups[1].Value), match.Groups[2].Value.Trim()) : ("", text);

    /// <summary>The project that the title of a form names, or empty.</summary>
    public string TitleProject(string title) =>
        title.Length < LongestProject && titleProject.Match(LabelText.Compact(title)) is { Success: true } match && !noTitleProject.Fit(match.Groups["name"].Value)
            ? match.Groups["name"].Value : "";

    /// <summary>Where the levels and the name of an indicator are printed in one cell: how many letters stand before the levels, the levels, and the name.</summary>
    public (string Before, string Level1, string Level2, string Name)? Glued(string text)
    {
        foreach (var first in level1)
            for (var at = text.IndexOf(first, StringComparison.Ordinal); at >= 0; at = text.IndexOf(first, at + 1, StringComparison.Ordinal))
            {
                var rest = text[(at + first.Length)..];
                if (level2.Where(s => rest.StartsWith(s, StringComparison.Ordinal) && MayOwn(first, s)).MaxBy(s => s.Length) is { } second)
                    return (text[..at], first, second, rest[second.Length..]);
            }

        return null;
    }

    /// <summary>One field with its labels.</summary>
    private sealed class FieldLabels(FormFile.FieldEntry entry)
    {
        private readonly Regex[] expressions = [.. entry.Labels.Select(l => new Regex("^(?:" + l + ")$", RegexOptions.CultureInvariant))];

        public string Field { get; } = entry.Field;

        public bool IsWeak { get; } = entry.Weak;

        public bool Fits(string key) => key.Length is > 0 and <= Patterns.MaxLength && Array.Exists(expressions, e => e.IsMatch(key));

        public string Value(string key) => expressions.First(e => e.IsMatch(key)).Match(key).Groups["value"].Value;
    }
}
