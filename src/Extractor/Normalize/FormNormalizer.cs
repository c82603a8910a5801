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

    /// <summary>The head of a form, or null for an empty one. A list of one project says of it what the head of a form would.</summary>
    public ProjectRecord? Project(TableReading table)
    {
        var form = table.Form!;
        var listed = form.Projects is [var only] ? only : null;
        var fields = listed is null ? form.Fields : form.Fields.SetItems(listed.Fields).SetItem("project_name", new FormField(listed.Name, listed.Place));
        // The weight of the execution rate may be printed in its label; it fills no form.
        if (fields.All(f => f.Value.Text.Length == 0 || f.Key == "execution_weight")) return null;
        var (code, name) = knowledge.Forms.Project(Text("project_name"));
        return new ProjectRecord(
            table.Grid.Number, code, name, Text("department"), table.Year, Money("budget"), Money("own_level"), Money("superior"),
            Number(Text("execution_weight")), Text("overview"), Text("basis"), Text("goal"), table.Grid.Rows[0][0].Place,
            Money("fiscal"), Money("other_funds"), Money("subordinate"));

        FormField? Field(string field) => fields.TryGetValue(field, out var found) && found.Text.Length > 0 ? found
            : knowledge.Forms.Instead.TryGetValue(field, out var other) && fields.TryGetValue(other, out var instead) ? instead : null;
        string Text(string field) => Field(field)?.Text ?? "";
        decimal? Money(string field) => Field(field) is { } found && Number(found.Text) is { } value && (found.Unit ?? table.Unit) is { } unit ? unit.InYuan(value) : null;
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
            var value = indicator["value"];
            yield return new IndicatorRecord(
                table.Grid.Number, ++number, Named(indicator, project).Code, Named(indicator, project).Name, indicator["level1"], indicator["level2"], indicator["name"],
                Number(indicator["weight"]), indicator["unit"], indicator["comparator"],
                Number(value)?.ToString("0.############", CultureInfo.InvariantCulture) ?? value, indicator["value_text"], indicator["core"],
                "unchecked", indicator.RepairIndex + 1, indicator.Place);
        }
    }

    /// <summary>The project of an indicator: that of its row in a list of projects, else that of the form's head.</summary>
    private (string Code, string Name) Named(IndicatorReading indicator, ProjectRecord? project) =>
        indicator["project"].Length > 0 ? knowledge.Forms.Project(indicator["project"]) : (project?.ProjectCode ?? "", project?.ProjectName ?? "");

    private static decimal? Number(string text) => PrintedNumber.TryParse(text, out var number) && Math.Abs(number.Value) <= MoneyUnit.Most ? number.Value : null;
}
