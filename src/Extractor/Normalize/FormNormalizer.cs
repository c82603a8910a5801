using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;
using Extractor.Normalize.Records;
using Extractor.Recognize;
using Extractor.Values;

namespace Extractor.Normalize;

/// <summary>Performance forms → rows of projects.csv and indicators.csv.</summary>
internal sealed class FormNormalizer(KnowledgeBase knowledge)
{
    private const decimal FullWeight = 100m;

    /// <summary>The head of a form, or null for an empty one.</summary>
    public ProjectRecord? Project(TableReading table)
    {
        var form = table.Form!;
        if (form.Fields.Values.All(f => f.Text.Length == 0)) return null;
        var (code, name) = knowledge.Forms.Project(Text("project_name"));
        return new ProjectRecord(
            table.Grid.Number, code, name, Text("department"), table.Year, Money("budget"), Money("own_level"), Money("superior"),
            Number(Text("execution_weight")), Text("overview"), Text("basis"), Text("goal"), table.Grid.Rows[0][0].Place);

        string Text(string field) => form.Fields.TryGetValue(field, out var found) ? found.Text : "";
        decimal? Money(string field) => form.Fields.TryGetValue(field, out var found) && Number(found.Text) is { } value && (found.Unit ?? table.Unit) is { } unit ? value * unit.Yuan : null;
    }

    /// <summary>The indicators of a form.</summary>
    /// <param name="table">The form.</param>
    /// <param name="project">Its head, or null.</param>
    public ImmutableArray<IndicatorRecord> Indicators(TableReading table, ProjectRecord? project)
    {
        var rows = Rows(table, project).ToList();
        // verified where the weights of its project sum to 100, with the execution rate's of the form's head
        var whole = rows.GroupBy(i => (i.ProjectCode, i.ProjectName))
            .Where(p => p.Sum(i => i.Weight ?? 0m) + (project?.ExecutionWeight ?? 0m) == FullWeight).Select(p => p.Key).ToHashSet();
        return [.. rows.Select(i => whole.Contains((i.ProjectCode, i.ProjectName)) ? i with { Status = "verified" } : i)];
    }

    private IEnumerable<IndicatorRecord> Rows(TableReading table, ProjectRecord? project)
    {
        var number = 0;
        foreach (var indicator in table.Form!.Indicators)
        {
            var printed = indicator["value"];
            yield return new IndicatorRecord(
                table.Grid.Number, ++number, Named(indicator, project).Code, Named(indicator, project).Name, indicator["level1"], indicator["level2"], indicator["name"],
                Number(indicator["weight"]), indicator["unit"], knowledge.Forms.Comparator(indicator["comparator"]) ?? "",
                Number(printed)?.ToString("0.############", CultureInfo.InvariantCulture) ?? printed, printed, indicator["core"],
                "unchecked", indicator.RepairIndex + 1, indicator.Place);
        }
    }

    /// <summary>The project of an indicator: that of its row in a list of projects, else that of the form's head.</summary>
    private (string Code, string Name) Named(IndicatorReading indicator, ProjectRecord? project) =>
        indicator["project"].Length > 0 ? knowledge.Forms.Project(indicator["project"]) : (project?.ProjectCode ?? "", project?.ProjectName ?? "");

    private static decimal? Number(string text) => PrintedNumber.TryParse(text, out var number) ? number.Value : null;
}
