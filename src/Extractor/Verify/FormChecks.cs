using System.Globalization;
using Extractor.Knowledge;
using Extractor.Normalize;
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
        foreach (var project in records.Projects.Where(p => p is { BudgetYuan: not null, OwnLevelYuan: not null }))
            yield return Check(++number, budget, "row", project.BudgetYuan!.Value, project.OwnLevelYuan!.Value + (project.SuperiorSubsidyYuan ?? 0m), project.ProjectName);
    }

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
