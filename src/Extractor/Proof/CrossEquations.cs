using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Proof;

/// <summary>Identities between tables, and between the two sides of one: the same money printed twice.</summary>
internal sealed class CrossEquations(KnowledgeBase knowledge)
{
    private const string Total = "total";

    /// <summary>Digits of a 类.</summary>
    private const int ClassDigits = 3;

    /// <summary>The cross identities of a document, also those that are not always true and do not hold (<see cref="IsTold"/>).</summary>
    public IEnumerable<Equation> Of(IReadOnlyList<FigureTable> tables, FigureIndex index) =>
        [.. Balances(tables, index), .. EqualTotals(index), .. EqualCodes(index), .. EqualClasses(index)];

    /// <summary>An identity that is not always true is told only where it holds.</summary>
    public static bool IsTold(Equation equation) => equation.Accuses || equation.Verdict == Verdict.Holds;

    private IEnumerable<Equation> Balances(IReadOnlyList<FigureTable> tables, FigureIndex index)
    {
        var balance = knowledge.Identities.Balance;
        foreach (var table in tables.Where(t => !t.IsTypeInferred && balance.Tables.Contains(t.Type)))
        {
            foreach (var (phase, year) in table.Figures.Select(f => (f.Phase, f.Year)).Distinct().ToList())
            {
                if (FigureIndex.GrandTotal(table, "revenue", Total, phase, year) is { } revenue && FigureIndex.GrandTotal(table, "expenditure", Total, phase, year) is { } expenditure)
                    yield return new Equation(balance.Name, EvidenceKind.Cross, index.Term(table, revenue), [index.Term(table, expenditure)]);
            }
        }
    }

    private IEnumerable<Equation> EqualTotals(FigureIndex index)
    {
        foreach (var rule in knowledge.Identities.EqualTotals)
        {
            var (leftTable, lefts) = index.Select(rule.Left);
            var (rightTable, rights) = index.Select(rule.Right);
            if (leftTable is null || rightTable is null) continue;
            foreach (var left in lefts.Where(f => leftTable.RowOf(f).Role == RowRole.GrandTotal))
            {
                var candidates = rights.Where(f => f.Phase == left.Phase && f.Year == left.Year).Select(f => index.Term(rightTable, f)).ToList();
                foreach (var equation in Candidates(rule.Name, EvidenceKind.Cross, index.Term(leftTable, left), candidates, rule.Accuses)) yield return equation;
            }
        }
    }

    /// <summary>
    /// A figure that is one of several candidates: the identity with each equal one; where none is equal, with the only candidate there
    /// is, since among several nobody knows which was meant.
    /// </summary>
    public static IEnumerable<Equation> Candidates(string name, EvidenceKind kind, Term left, List<Term> candidates, bool accuses)
    {
        var equal = candidates.Where(c => c.Yuan == left.Yuan).ToList();
        if (equal.Count == 0 && candidates.Select(c => c.Yuan).Distinct().Count() == 1) equal = candidates;
        return equal.Select(c => new Equation(name, kind, left, [c], accuses));
    }

    private IEnumerable<Equation> EqualCodes(FigureIndex index)
    {
        foreach (var rule in knowledge.Identities.EqualCodes)
        {
            if (index.Only(rule.Left) is not { } left || index.Only(rule.Right) is not { } right) continue;
            foreach (var group in left.Figures.Where(f => knowledge.Columns.KnownMeasures.Contains(f.Measure)).GroupBy(f => (f.Measure, f.Phase, f.Year)))
            {
                var (measure, phase, year) = group.Key;
                var totals = (Left: FigureIndex.GrandTotal(left, "", measure, phase, year), Right: FigureIndex.GrandTotal(right, "", measure, phase, year));
                var open = totals is { Left: { } l, Right: { } r } && l.Yuan == r.Yuan;
                // The same money in two tables has the same parts: a part's column is the other's, or one of them stands under another heading.
                if (measure != Total && totals is { Left: { } part, Right: { } other } && AreOneMoney(left, right, phase, year))
                    yield return new Equation(rule.Name, EvidenceKind.Cross, index.Term(left, part), [index.Term(right, other)], rule.Accuses);
                if (!open && rule.Accuses) continue;
                foreach (var equation in Codes(rule, index, left, right, group, measure, phase, year)) yield return equation;
            }
        }
    }

    /// <summary>True where the totals of two tables are equal and not zero.</summary>
    private static bool AreOneMoney(FigureTable left, FigureTable right, string phase, int? year) =>
        FigureIndex.GrandTotal(left, "", Total, phase, year) is { } l && FigureIndex.GrandTotal(right, "", Total, phase, year) is { } r && l.Yuan == r.Yuan && l.Yuan != 0m;

    private static IEnumerable<Equation> Codes(
        EqualCodes rule, FigureIndex index, FigureTable left, FigureTable right, IEnumerable<Figure> figures, string measure, string phase, int? year)
    {
        var others = ByCode(right, right.Figures.Where(f => f.Measure == measure && f.Phase == phase && f.Year == year));
        var own = ByCode(left, figures);
        var differs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, figure) in own.OrderBy(p => p.Key.Length).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            if (!others.TryGetValue(code, out var other)) continue;
            if (Enumerable.Range(1, code.Length - 1).Any(length => differs.Contains(code[..length]))) continue;
            var equation = new Equation(rule.Name, EvidenceKind.Cross, index.Term(left, figure), [index.Term(right, other)], rule.Accuses);
            if (equation.Verdict == Verdict.Fails) differs.Add(code);
            yield return equation;
        }
    }

    /// <summary>Figures by code, without codes printed twice.</summary>
    private static Dictionary<string, Figure> ByCode(FigureTable table, IEnumerable<Figure> figures) =>
        figures.Where(f => table.RowOf(f).Code.Length > 0).GroupBy(f => table.RowOf(f).Code).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private IEnumerable<Equation> EqualClasses(FigureIndex index)
    {
        foreach (var rule in knowledge.Identities.EqualClasses)
        {
            if (index.Only(rule.Left.Table) is not { } summary || index.Only(rule.Right) is not { } byCode) continue;
            var totals = FigureIndex.Totals(summary, "expenditure", rule.Left.Measure).Select(f => (f.Yuan, f.Phase, f.Year)).ToHashSet();
            var named = byCode.Figures.Where(f => f.Measure == Total && byCode.RowOf(f).Code.Length > 0).ToLookup(f => (Name: LabelText.Key(f.Item), f.Phase, f.Year));
            var items = summary.Figures.Where(f => f.Measure == rule.Left.Measure && summary.RowOf(f) is { Side: "expenditure", Role: RowRole.Item }).ToLookup(f => (Name: LabelText.Key(f.Item), f.Phase, f.Year));
            foreach (var group in items)
            {
                var whole = FigureIndex.GrandTotal(byCode, "", Total, group.Key.Phase, group.Key.Year);
                if (whole is null || !totals.Contains((whole.Yuan, whole.Phase, whole.Year))) continue;
                foreach (var item in group)
                    if (Namesake(byCode, [.. named[group.Key]], group.Count()) is { } other)
                        yield return new Equation(rule.Name, EvidenceKind.Cross, index.Term(summary, item), [index.Term(byCode, other)], rule.Accuses && byCode.RowOf(other).Code.Length == ClassDigits);
            }
        }
    }

    /// <summary>The only 类 of a name, else the only row of it, if the summary too has the name only once: 款 and 项 may share one.</summary>
    private static Figure? Namesake(FigureTable table, List<Figure> named, int printed)
    {
        var classes = named.FindAll(f => table.RowOf(f).Code.Length == ClassDigits);
        return classes.Count == 1 ? classes[0] : named.Count == 1 && printed == 1 ? named[0] : null;
    }
}
