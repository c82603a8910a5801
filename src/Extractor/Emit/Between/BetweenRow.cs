using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Proof;
using Extractor.Proof.Between;
using Extractor.Verify;

namespace Extractor.Emit.Between;

/// <summary>An identity between documents on its way into checks.csv.</summary>
/// <param name="Own">The document that has the row.</param>
/// <param name="Between">The identity, applied once.</param>
/// <param name="Others">The other documents.</param>
internal sealed record BetweenRow(ReadDocument Own, BetweenEquation Between, IReadOnlyList<ReadDocument> Others)
{
    private const string Undecided = "undecided";

    /// <summary>The row. Which document is wrong nobody knows: no figure is suspect, and the fault is undecided.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="rule">Its identity.</param>
    public CheckRecord ToRecord(int number, BetweenIdentity rule)
    {
        var equation = Between.Equation;
        ImmutableArray<int> members = equation.Left.Node > 0 ? [equation.Left.Node] : [];
        var formula = ": " + MemberLabel.Formula(Left(), [.. equation.Right.Zip(Between.Others, Right)]);
        var others = Between.Others.Select(o => Others[o].Kept.Id).Distinct().ToList();
        return CheckRecord.Of(number, equation, members, equation.Verdict == Verdict.Fails ? Undecided : "", rule.Zh + formula, rule.En + formula) with { OtherDocumentId = others.Count == 1 ? others[0] : "" };
    }

    private string Left()
    {
        if (Between.Equation.Left.Node > 0) return Figure(Own, Between.Equation.Left.Node);
        var sum = Fact(-Between.Equation.Left.Node);
        return Between.Change is { } change ? sum + " − " + Fact(change) : sum;
    }

    private string Right(Term term, int document) => Others[document].Kept.Name + " " + Figure(Others[document], term.Node);

    private static string Figure(ReadDocument document, int number)
    {
        var (table, figure, _) = document.Figures.Find(number);
        return MemberLabel.Figure(table.Number, table.RowOf(figure).Code, figure.Item, figure.Measure);
    }

    private string Fact(int number)
    {
        var statement = Own.Figures.Statements.First(s => s.Number == number);
        return MemberLabel.Fact(statement.Fact, statement.Subject);
    }
}
