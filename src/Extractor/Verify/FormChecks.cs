using System.Globalization;
using Extractor.Knowledge;
using Extractor.Normalize;
using Extractor.Normalize.Records;
using Extractor.Values;

namespace Extractor.Verify;

/// <summary>Checks of performance forms: weights sum to 100, a project's budget is the sum of its funds. They have no amounts as members.</summary>
internal sealed class FormChecks(KnowledgeBase knowledge)
{
    /// <summary>The checks of all forms of a document.</summary>
    /// <param name="records">The document.</param>
    /// <param name="before">How many checks come before these.</param>
    public IEnumerable<CheckRecord> Of(DocumentRecords records, int before)
    {
        var number = before;
        var weights = knowledge.Identities.Weights;
        foreach (var (project, sum, _) in Weights(records))
            yield return Check(++number, weights, "column", sum, weights.Sum, project);
        var budget = knowledge.Identities.ProjectBudget;
        foreach (var project in records.Projects)
            if (project.BudgetYuan is { } whole && Parts(project) is { } parts) yield return Check(++number, budget, "row", whole, parts, project.ProjectName);
    }

    /// <summary>The sum of a budget's printed parts: by source, or by level of government; null where none of the first is printed.</summary>
    private static decimal? Parts(ProjectRecord project) =>
        project.FiscalYuan is { } fiscal ? fiscal + (project.OtherFundsYuan ?? 0m)
        : project.OwnLevelYuan is { } own ? own + (project.SuperiorSubsidyYuan ?? 0m) + (project.LowerLevelYuan ?? 0m) + (project.OtherFundsYuan ?? 0m)
        : null;

    /// <summary>A problem for each project whose weights do not sum up.</summary>
    public IEnumerable<Problem> Problems(DocumentRecords records) =>
        Weights(records).Where(w => w.Sum != knowledge.Identities.Weights.Sum)
            .Select(w => Problem.Of("weights_wrong", Severity.Info, w.Place, w.Project, w.Sum.ToString("0.######", CultureInfo.InvariantCulture)));

    /// <summary>The sum of each project's weights, with the execution rate's of its form's head.</summary>
    private static IEnumerable<(string Project, decimal Sum, Place Place)> Weights(DocumentRecords records) =>
        from project in records.Indicators.GroupBy(i => (i.TableNo, i.ProjectCode, i.ProjectName))
        where project.Any(i => i.Weight is not null)
        let head = records.Projects.FirstOrDefault(p => p.TableNo == project.Key.TableNo)
        select (project.Key.ProjectName, project.Sum(i => i.Weight ?? 0m) + (head?.ExecutionWeight ?? 0m), project.First().Place);

    private static CheckRecord Check(int number, IdentityName identity, string kind, decimal left, decimal right, string project)
    {
        var holds = left == right;
        return new CheckRecord(number, identity.Name, kind, [], left, right, left - right, holds ? "holds" : "fails", null, null, holds ? "" : "undecided", "", identity.Zh + ": " + project, identity.En + ": " + project);
    }
}
