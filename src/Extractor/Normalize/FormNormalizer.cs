using System.Globalization;
using Extractor.Knowledge;
using Extractor.Normalize.Records;
using Extractor.Recognize;
using Extractor.Values;

namespace Extractor.Normalize;

/// <summary>Performance forms → rows of projects.csv and indicators.csv.</summary>
internal sealed class FormNormalizer(KnowledgeBase knowledge)
{
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
    /// <param name="verified">True where its weights sum to 100.</param>
    public IEnumerable<IndicatorRecord> Indicators(TableReading table, ProjectRecord? project, bool verified)
    {
        var number = 0;
        foreach (var indicator in table.Form!.Indicators)
        {
            var printed = indicator["value"];
            yield return new IndicatorRecord(
                table.Grid.Number, ++number, Named(indicator, project).Code, Named(indicator, project).Name, indicator["level1"], indicator["level2"], indicator["name"],
                Number(indicator["weight"]), indicator["unit"], knowledge.Forms.Comparator(indicator["comparator"]) ?? "",
                Number(printed)?.ToString("0.############", CultureInfo.InvariantCulture) ?? printed, printed, indicator["core"],
                verified ? "verified" : "unchecked", indicator.RepairIndex + 1, indicator.Place);
        }
    }

    /// <summary>The project of an indicator: that of its row in a list of projects, else that of the form's head.</summary>
    private (string Code, string Name) Named(IndicatorReading indicator, ProjectRecord? project) =>
        indicator["project"].Length > 0 ? knowledge.Forms.Project(indicator["project"]) : (project?.ProjectCode ?? "", project?.ProjectName ?? "");

    /// <summary>The sum of a form's weights, with the execution rate's; null where it prints no weights.</summary>
    public static decimal? Weights(TableReading table, ProjectRecord? project)
    {
        var weights = table.Form!.Indicators.Select(i => Number(i["weight"])).Where(w => w is not null).ToList();
        return weights.Count == 0 ? null : weights.Sum() + (project?.ExecutionWeight ?? 0m);
    }

    private static decimal? Number(string text) => PrintedNumber.TryParse(text, out var number) ? number.Value : null;
}
