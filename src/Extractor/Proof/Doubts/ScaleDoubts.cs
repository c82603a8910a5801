using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Proof.Doubts;

/// <summary>
/// Tables whose unit of money is in doubt: their figures equal those of other tables, or of the narrative, but for a power of ten (元 read for 万元).
/// Rows and columns are blind to that, for a wrong unit changes all of a table alike.
/// </summary>
internal static class ScaleDoubts
{
    /// <summary>The narrative prints the unit with every sum; it is one party among the tables.</summary>
    private const int Narrative = 0;

    /// <summary>Powers of ten between units that are printed: 百元 over 元 to 亿元 over 元.</summary>
    private const int LeastPower = 2, MostPower = 8;

    /// <summary>Of four digits.</summary>
    private const decimal LeastDigits = 1000m;

    /// <summary>The numbers of the tables in doubt: of two parties that differ so, the one without the narrative, else the smaller, else both.</summary>
    /// <param name="equations">All identities of a document.</param>
    /// <param name="tables">Its tables.</param>
    public static ImmutableHashSet<int> Of(IReadOnlyList<Equation> equations, IReadOnlyList<FigureTable> tables)
    {
        var tableOf = tables.SelectMany(t => t.Figures.Select(f => (f.Id, t.Number))).ToDictionary(p => p.Id, p => p.Number);
        var prints = equations.Concat(SamePrints(tables)).Where(e => e.Kind is EvidenceKind.Cross or EvidenceKind.Narrative && e.Right.Length == 1 && e.Left.Yuan != 0m && e.Right[0].Yuan != 0m)
            .Select(e => (e, Left: Party(e.Left, tableOf), Right: Party(e.Right[0], tableOf))).Where(p => p.Left != p.Right).ToList();
        var parties = new Dictionary<int, int>();
        foreach (var (equation, left, right) in prints)
            if (equation.Verdict != Verdict.Fails) Join(parties, left, right);
        var sizes = tableOf.Values.Distinct().Append(Narrative).GroupBy(t => Root(parties, t)).ToDictionary(g => g.Key, g => g.Contains(Narrative) ? int.MaxValue : g.Count());
        var doubted = new HashSet<int>();
        foreach (var (equation, left, right) in prints)
        {
            var (a, b) = (Root(parties, left), Root(parties, right));
            if (equation.Verdict != Verdict.Fails || a == b || !DifferInScale(equation.Left, equation.Right[0])) continue;
            if (sizes[a] <= sizes[b]) doubted.Add(a);
            if (sizes[b] <= sizes[a]) doubted.Add(b);
        }

        return [.. tableOf.Values.Distinct().Where(t => doubted.Contains(Root(parties, t))), .. Parted(tables)];
    }

    /// <summary>Tables of one type and one office that follow each other in two units: they may be two pages of one table, and it has one.</summary>
    private static IEnumerable<int> Parted(IReadOnlyList<FigureTable> tables) =>
        tables.Where(t => t.Figures.Length > 0).Zip(tables.Where(t => t.Figures.Length > 0).Skip(1))
            .Where(p => p.First.Type == p.Second.Type && p.First.Unit == p.Second.Unit && p.First.Figures[0].Unit != p.Second.Figures[0].Unit).SelectMany(p => new[] { p.First.Number, p.Second.Number });

    /// <summary>One row's figure printed in two tables with the same digits, be the amount the same or not.</summary>
    private static IEnumerable<Equation> SamePrints(IReadOnlyList<FigureTable> tables)
    {
        var units = tables.SelectMany(t => t.Figures).Select(f => f.Unit.Yuan).Distinct().Take(2).Count();
        if (units < 2) yield break;
        var prints = tables.SelectMany(t => t.Figures.Where(f => IsLong(f.Number)).SelectMany(f => Names(t, f).Select(name => (Key: (name, f.Measure, f.Phase, f.Year, f.Number.Value), Figure: f, Table: t)))).GroupBy(p => p.Key);
        foreach (var group in prints)
        {
            var first = group.First();
            foreach (var other in group.Where(p => p.Table.Number != first.Table.Number).DistinctBy(p => p.Table.Number))
                yield return new Equation("", EvidenceKind.Cross, TermOf(first.Figure), [TermOf(other.Figure)], Accuses: false);
        }
    }

    private static Term TermOf(Figure figure) => new(figure.Id, figure.Yuan, figure.Quantum);

    /// <summary>True for a number of so many digits that chance does not print it twice under one label.</summary>
    private static bool IsLong(PrintedNumber number) => number.Value / number.Quantum is >= LeastDigits or <= -LeastDigits;

    private static IEnumerable<string> Names(FigureTable table, Figure figure)
    {
        var row = table.RowOf(figure);
        if (row.Role is RowRole.GrandTotal or RowRole.CurrentTotal) return ["/"];
        return row.Code.Length > 0 ? [row.Code, LabelText.Key(figure.Item)] : [LabelText.Key(figure.Item)];
    }

    private static bool DifferInScale(Term left, Term right)
    {
        var (more, less) = Math.Abs(left.Yuan) >= Math.Abs(right.Yuan) ? (left, right) : (right, left);
        var factor = 1m;
        for (var power = 1; power <= MostPower; power++)
        {
            factor *= 10m;
            if (power >= LeastPower && Math.Abs(more.Yuan - (less.Yuan * factor)) <= Math.Max(more.Quantum, less.Quantum * factor) / 2m) return true;
        }

        return false;
    }

    private static int Party(Term term, Dictionary<int, int> tableOf) => term.Node < 0 ? Narrative : tableOf[term.Node];

    private static void Join(Dictionary<int, int> parties, int left, int right)
    {
        var (a, b) = (Root(parties, left), Root(parties, right));
        if (a != b) parties[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(Dictionary<int, int> parties, int party)
    {
        while (parties.TryGetValue(party, out var up)) party = up;
        return party;
    }
}
