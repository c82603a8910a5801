using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Proof;

/// <summary>Identities between a sum stated in the narrative and the figure it names.</summary>
internal sealed class NarrativeEquations(KnowledgeBase knowledge)
{
    private const string Item = "item";

    /// <summary>The narrative identities of a document.</summary>
    /// <param name="statements">Sums of money the narrative states.</param>
    /// <param name="index">The document's figures.</param>
    /// <param name="phase">The phase the document itself is of: statements speak of it.</param>
    public IEnumerable<Equation> Of(IReadOnlyList<Statement> statements, FigureIndex index, string phase)
    {
        // Trailing zeros are dropped in prose (58.5 for 58.50): its last digit is that of its finest number.
        if (statements.Count == 0) yield break;
        foreach (var statement in statements)
        {
            foreach (var rule in knowledge.Identities.Narrative.Where(r => r.Fact == statement.Fact))
            {
                var candidates = Candidates(rule, statement, index, phase).Select(c => index.Term(c.Table, c.Figure)).ToList();
                var said = new Term(-statement.Number, statement.Yuan, statement.Quantum);
                foreach (var equation in Equations(rule.Name, said, candidates))
                    if (rule.Accuses || equation.Verdict == Verdict.Holds) yield return equation;
            }
        }
    }

    /// <summary>Every figure that a statement may mean, equal or not, by identities that are always true.</summary>
    /// <param name="statements">Sums of money the narrative states.</param>
    /// <param name="index">The document's figures.</param>
    /// <param name="phase">The phase the document itself is of.</param>
    public IEnumerable<(Statement Statement, FigureTable Table, Figure Figure)> Meant(IReadOnlyList<Statement> statements, FigureIndex index, string phase) =>
        from statement in statements
        from rule in knowledge.Identities.Narrative
        where rule.Fact == statement.Fact && rule.Accuses
        from candidate in Candidates(rule, statement, index, phase)
        select (statement, candidate.Table, candidate.Figure);

    private IEnumerable<(FigureTable Table, Figure Figure)> Candidates(NarrativeIdentity rule, Statement statement, FigureIndex index, string phase)
    {
        // Which measure a word names takes long to tell, and most name none.
        var name = rule.Item.Length > 0 ? rule.Item : statement.Subject;
        var named = (Key: LabelText.Key(name), Measure: rule.Row == Item ? knowledge.Columns.Measure(name) : null);
        return rule.Tables.Select(index.Only).OfType<FigureTable>().SelectMany(t => t.Figures.Where(f => Fits(rule, statement, named, t, f, phase)).Select(f => (t, f)));
    }

    /// <summary>
    /// A statement in a coarser unit than the table is a rounded print of it: equal after rounding, it neither proves nor accuses the
    /// table's figure.
    /// </summary>
    private static IEnumerable<Equation> Equations(string name, Term said, List<Term> candidates)
    {
        foreach (var equation in CrossEquations.Candidates(name, EvidenceKind.Narrative, said, candidates, accuses: true))
        {
            var finer = equation.Right[0];
            yield return equation.Difference != 0m && finer.Quantum < said.Quantum && decimal.Round(finer.Yuan / said.Quantum, 0, MidpointRounding.AwayFromZero) * said.Quantum == said.Yuan
                ? equation with { Accuses = false, IsCoarsePrint = true }
                : equation;
        }
    }

    private bool Fits(NarrativeIdentity rule, Statement statement, (string Key, string? Measure) named, FigureTable table, Figure figure, string phase)
    {
        var row = table.RowOf(figure);
        if (figure.Measure != rule.Measure || row.Side != rule.Side || figure.Phase != phase) return false;
        if (statement.Year is { } year && figure.Year != year) return false;
        return rule.Row switch
        {
            "total" => row.Role is RowRole.GrandTotal or RowRole.CurrentTotal,
            "three_public" => figure.Item == ThreePublic(table, figure),
            _ => LabelText.Key(figure.Item) == named.Key || (named.Measure is { } measure && knowledge.Columns.Measure(figure.Item) == measure),
        };
    }

    // beside a 合计 that holds 会议费 and 培训费, too, the “三公”经费 of the narrative are the 小计
    private string ThreePublic(FigureTable table, Figure figure)
    {
        var subtotal = knowledge.Items.ThreePublicSubtotalItem;
        return table.Figures.Any(f => f.Item == subtotal && f.Year == figure.Year && f.Phase == figure.Phase) ? subtotal : knowledge.Items.ThreePublicTotal;
    }
}
