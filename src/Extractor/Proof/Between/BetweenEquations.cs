using Extractor.Knowledge;

namespace Extractor.Proof.Between;

/// <summary>The arithmetic of identities between documents. Which documents belong together is for the caller to know.</summary>
internal sealed class BetweenEquations(KnowledgeBase knowledge)
{
    private readonly NarrativeEquations narrative = new(knowledge);

    /// <summary>Every figure that both documents print in a table of one type, in the order of the first. Zeros in both say nothing and are left out.</summary>
    public static IEnumerable<BetweenEquation> SameFigures(BetweenIdentity rule, DocumentFigures own, DocumentFigures other) =>
        Matches(own, other, key => key).Select(m => Of(rule, EvidenceKind.Cross, m.Own, m.Other)).Where(e => e.Equation.IsSubstantial);

    /// <summary>Every sum that one document states and only the other prints in a table.</summary>
    public IEnumerable<BetweenEquation> SameStatements(BetweenIdentity rule, DocumentFigures own, DocumentFigures other) =>
        from statement in own.Statements
        where own.Open.Contains(statement.Number)
        from equation in narrative.Of([statement with { Year = statement.Year ?? own.Year }], other.Index, own.Type)
        select new BetweenEquation(equation with { Identity = rule.Name }, [0], other.Find(equation.Right[0].Node).IsTotal);

    /// <summary>
    /// Figures of last year, printed beside those of the year itself, and those that last year's documents print. Where several of these print one
    /// differently, nobody knows which was meant; a table that prints no other year than the last may have a title of last year over this year's figures.
    /// </summary>
    public static IEnumerable<BetweenEquation> LastYear(BetweenIdentity rule, DocumentFigures own, IReadOnlyList<DocumentFigures> last)
    {
        var compared = own.Tables.Where(t => t.Figures.Any(f => f.Year == own.Year)).Select(t => t.Type).ToHashSet();
        var found = from other in Enumerable.Range(0, last.Count)
                    from match in Matches(own, last[other], key => key.Phase == rule.Phase && key.Year == own.Year - 1 && compared.Contains(key.Table) ? key with { Phase = rule.LastPhase } : null)
                    select Of(rule, EvidenceKind.Years, match.Own, match.Other, other);
        return found.Where(e => e.Equation.IsSubstantial).GroupBy(e => e.Equation.Left.Node).OrderBy(g => g.Key).Select(Known).OfType<BetweenEquation>();
    }

    /// <summary>A department's total and those of all its units; none where one is missing, is printed differently, or units hand money to each other.</summary>
    /// <param name="rule">The identity.</param>
    /// <param name="own">The department's document.</param>
    /// <param name="count">The number of its units.</param>
    /// <param name="units">Their documents, each with the index of its unit.</param>
    public static BetweenEquation? Units(BetweenIdentity rule, DocumentFigures own, int count, IReadOnlyList<(int Unit, DocumentFigures Figures)> units)
    {
        if (Total(rule, own) is not { } whole) return null;
        var totals = units.Select((u, index) => (u.Unit, Index: index, Total: Total(rule, u.Figures))).Where(t => t.Total is not null).ToLookup(t => t.Unit);
        var parts = Enumerable.Range(0, count).Select(unit => totals[unit].ToList()).ToList();
        if (parts.Exists(prints => prints.Select(p => p.Total!.Value.Yuan).Distinct().Count() != 1)) return null;
        var equation = new Equation(rule.Name, EvidenceKind.Cross, whole, [.. parts.Select(p => p[0].Total!.Value)], rule.Accuses);
        return equation.IsSubstantial ? new BetweenEquation(equation, [.. parts.Select(p => p[0].Index)], IsTotal: true) : null;
    }

    /// <summary>
    /// Sums less their stated changes, and what last year's documents print. What changed is the figure that the disclosure's own tables print for
    /// the sum; where none does, nobody knows which figure of last year is meant.
    /// </summary>
    /// <param name="rule">The identity.</param>
    /// <param name="own">The document that states the changes.</param>
    /// <param name="disclosure">It and the other documents of its disclosure.</param>
    /// <param name="last">Last year's documents.</param>
    public IEnumerable<BetweenEquation> Changes(BetweenIdentity rule, DocumentFigures own, IReadOnlyList<DocumentFigures> disclosure, IReadOnlyList<DocumentFigures> last) =>
        own.Changes.Where(c => c.Identity == rule.Name).Select(c => Change(rule, own, c, disclosure, last)).OfType<BetweenEquation>();

    private BetweenEquation? Change(BetweenIdentity rule, DocumentFigures own, StatedChange change, IReadOnlyList<DocumentFigures> disclosure, IReadOnlyList<DocumentFigures> last)
    {
        var statement = own.Statements.First(s => s.Number == change.Statement);
        var named = disclosure.SelectMany(d => Printed(own, statement, d)).Select(key => key with { Phase = rule.LastPhase, Year = own.Year - 1 }).ToHashSet();
        var left = new Term(-statement.Number, statement.Yuan - change.Yuan, statement.Quantum + change.Quantum);
        var equations = from other in Enumerable.Range(0, last.Count)
                        from figure in last[other].Figures
                        where named.Contains(figure.Key)
                        select new BetweenEquation(new Equation(rule.Name, EvidenceKind.Years, left, [figure.Value.Term], rule.Accuses), [other], Change: change.Number);
        var known = equations.ToList();
        // Several tables may print what changed; where one of them agrees, it is the one that was meant.
        return known.Find(e => e.Equation.Verdict == Verdict.Holds) ?? Known(known);
    }

    /// <summary>What the figures are that a document prints for a sum.</summary>
    private IEnumerable<FigureKey> Printed(DocumentFigures own, Statement statement, DocumentFigures document) =>
        from equation in narrative.Of([statement with { Year = statement.Year ?? own.Year }], document.Index, own.Type)
        where equation.Verdict == Verdict.Holds
        let found = document.Find(equation.Right[0].Node)
        select FigureKey.Of(found.Table, found.Figure);

    private static Term? Total(BetweenIdentity rule, DocumentFigures document)
    {
        if (document.Index.Only(rule.Total.Table) is not { } table) return null;
        if (table.Figures.Any(f => f.Yuan != 0m && rule.Unless.Contains(f.Measure))) return null;
        return FigureIndex.GrandTotal(table, rule.Total.Side, rule.Total.Measure, document.Type, document.Year) is { } total ? document.Index.Term(table, total) : null;
    }

    /// <summary>The figures of one document that another prints under a like key.</summary>
    private static IEnumerable<(KnownFigure Own, KnownFigure Other)> Matches(DocumentFigures own, DocumentFigures other, Func<FigureKey, FigureKey?> likeness)
    {
        foreach (var (key, figure) in own.Figures)
            if (likeness(key) is { } like && other.Figures.TryGetValue(like, out var print)) yield return (figure, print);
    }

    private static BetweenEquation Of(BetweenIdentity rule, EvidenceKind kind, KnownFigure own, KnownFigure other, int document = 0) =>
        new(new Equation(rule.Name, kind, own.Term, [other.Term], rule.Accuses), [document], own.IsTotal);

    /// <summary>The first of several prints of one figure, or null where they differ.</summary>
    private static BetweenEquation? Known(IEnumerable<BetweenEquation> prints)
    {
        var list = prints.ToList();
        return list.Select(e => e.Equation.Right[0].Yuan).Distinct().Count() == 1 ? list[0] : null;
    }
}
