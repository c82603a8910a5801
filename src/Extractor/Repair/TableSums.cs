using System.Collections.Immutable;
using Extractor.Proof;
using Extractor.Proof.Doubts;

namespace Extractor.Repairs;

/// <summary>One reading of a table, and what becomes of the sums within it: rows that only figures nest are nested for it.</summary>
internal sealed class TableSums
{
    private const string Total = "total";

    private readonly ILookup<int, Equation> byFigure;
    private readonly ILookup<(string Identity, int Line, int Column), Equation> byTotal;

    /// <summary>Tries the sums of a table.</summary>
    /// <param name="engine">The engine of identities.</param>
    /// <param name="money">The table; its figures need no numbers.</param>
    public TableSums(ProofEngine engine, FigureTable money)
    {
        Table = RowNester.Nest(money with { Figures = [.. money.Figures.Select((f, i) => f with { Id = i + 1 })] }, []);
        Equations = engine.Within(Table);
        byFigure = Equations.SelectMany(e => e.Members.Select(m => (m.Node, Equation: e))).ToLookup(p => p.Node, p => p.Equation);
        byTotal = Equations.ToLookup(KeyOf);
        var doubted = ShiftDoubts.Of([Table], Equations).ToHashSet();
        Slipped = [.. Table.Figures.Where(f => doubted.Contains(f.Id)).Concat(WithoutTotal()).Select(f => (Table.RowOf(f).Line, f.Column))];
        Failing = [.. Equations.Where(e => (e.Accuses || e.Withholds) && e.Verdict == Verdict.Fails).Select(KeyOf)];
    }

    /// <summary>The table; its figures are numbered from 1.</summary>
    public FigureTable Table { get; }

    /// <summary>Every sum within it.</summary>
    public IReadOnlyList<Equation> Equations { get; }

    /// <summary>The sums that fail, by identity and the place of their total.</summary>
    public ImmutableHashSet<(string Identity, int Line, int Column)> Failing { get; }

    /// <summary>The rows with a member of a sum that fails, or a figure that one lacks, from the top down.</summary>
    public IEnumerable<int> Accused()
    {
        var failing = Equations.Where(e => Failing.Contains(KeyOf(e)) && e.Verdict == Verdict.Fails).ToList();
        var members = failing.SelectMany(e => e.Members).Select(m => m.Node).ToHashSet();
        var differences = failing.Select(e => Math.Abs(e.Difference)).ToHashSet();
        return Table.Figures.Where(f => members.Contains(f.Id) || differences.Contains(Math.Abs(f.Yuan))).Select(f => Table.RowOf(f).Line).Distinct().Order();
    }

    /// <summary>The places of figures that may have slipped into the column beside their own, and of those whose row prints no total though most rows do.</summary>
    public ImmutableHashSet<(int Line, int Column)> Slipped { get; }

    /// <summary>How much the reading leaves open: sums that fail, figures that may have slipped.</summary>
    public int Open => Failing.Count + Slipped.Count;

    private IEnumerable<Figure> WithoutTotal()
    {
        foreach (var block in Table.Figures.Where(f => f.Item == Table.RowOf(f).Item).GroupBy(f => (Table.RowOf(f).Block, f.Phase, f.Year)))
        {
            var rows = block.GroupBy(f => f.Row).ToList();
            var without = rows.Where(r => !r.Any(f => f.Measure == Total)).ToList();
            if (without.Count * 2 >= rows.Count) continue;
            foreach (var figure in without.SelectMany(r => r).Where(f => f.Yuan != 0m)) yield return figure;
        }
    }

    /// <summary>The figures of one row of the grid.</summary>
    /// <param name="line">Index of the row.</param>
    public IEnumerable<Figure> Of(int line) => Table.Figures.Where(f => Table.RowOf(f).Line == line);

    /// <summary>The sums that a figure is a member of.</summary>
    /// <param name="figure">The figure.</param>
    public IEnumerable<Equation> Around(Figure figure) => byFigure[figure.Id];

    /// <summary>True where a sum is still tried, and does not fail.</summary>
    /// <param name="key">Its identity and the place of its total.</param>
    public bool Bears((string Identity, int Line, int Column) key) => byTotal[key].Any() && byTotal[key].All(e => e.Verdict != Verdict.Fails);

    /// <summary>The sums over columns around a row that hold, and not by zeros alone.</summary>
    /// <param name="line">Index of the row.</param>
    public IEnumerable<(string Identity, int Line, int Column)> Borne(int line) =>
        Of(line).SelectMany(Around).Where(e => e is { Kind: EvidenceKind.Column, Verdict: Verdict.Holds, IsSubstantial: true }).Select(KeyOf).Distinct();

    /// <summary>An identity and the place of its total.</summary>
    /// <param name="equation">The sum.</param>
    public (string Identity, int Line, int Column) KeyOf(Equation equation)
    {
        var total = Table.Figures[equation.Left.Node - 1];
        return (equation.Identity, Table.RowOf(total).Line, total.Column);
    }
}
