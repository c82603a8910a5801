using Extractor.Knowledge;
using Extractor.Normalize;

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
        foreach (var form in records.Indicators.GroupBy(i => i.TableNo))
        {
            if (form.All(i => i.Weight is null)) continue;
            var project = records.Projects.FirstOrDefault(p => p.TableNo == form.Key);
            var sum = form.Sum(i => i.Weight ?? 0m) + (project?.ExecutionWeight ?? 0m);
            yield return Check(++number, weights, "column", sum, weights.Sum, $"{weights.Zh}: {project?.ProjectName}");
        }

        var budget = knowledge.Identities.ProjectBudget;
        foreach (var project in records.Projects.Where(p => p is { BudgetYuan: not null, OwnLevelYuan: not null }))
            yield return Check(++number, budget, "row", project.BudgetYuan!.Value, project.OwnLevelYuan!.Value + (project.SuperiorSubsidyYuan ?? 0m), $"{budget.Zh}: {project.ProjectName}");
    }

    private static CheckRecord Check(int number, IdentityName identity, string kind, decimal left, decimal right, string statement)
    {
        var holds = left == right;
        return new CheckRecord(number, identity.Name, kind, [], left, right, left - right, holds ? "holds" : "fails", null, null, holds ? "" : "undecided", "", statement);
    }
}
