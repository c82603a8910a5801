using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Proof.Doubts;

namespace Extractor.Proof;

/// <summary>The verdicts over one document.</summary>
/// <param name="Equations">Every identity applied, in a fixed order.</param>
/// <param name="Suspects">For each identity its suspect, or null.</param>
/// <param name="Standings">For each figure number its standing.</param>
/// <param name="Statements">For each statement number its standing.</param>
/// <param name="ScaleDoubted">Numbers of the tables whose unit of money is in doubt.</param>
public sealed record Proofs(
    ImmutableArray<Equation> Equations, ImmutableArray<Suspect?> Suspects, ImmutableDictionary<int, Standing> Standings,
    ImmutableDictionary<int, Standing> Statements, ImmutableHashSet<int> ScaleDoubted);

/// <summary>The engine of identities: figures and declared identities in, verdicts, standings and suspects out. Exact decimals throughout.</summary>
public sealed class ProofEngine
{
    private readonly RowEquations rows;
    private readonly ColumnEquations columns;
    private readonly CrossEquations between;
    private readonly NarrativeEquations narrative;

    private readonly KnowledgeBase knowledge;

    /// <summary>Makes the engine with the declared identities.</summary>
    public ProofEngine(KnowledgeBase knowledge)
    {
        this.knowledge = knowledge;
        rows = new RowEquations(knowledge);
        columns = new ColumnEquations(knowledge);
        between = new CrossEquations(knowledge);
        narrative = new NarrativeEquations(knowledge);
    }

    /// <summary>The identities within one table, alone.</summary>
    /// <param name="table">The table; its figures have numbers of their own.</param>
    public IReadOnlyList<Equation> Within(FigureTable table)
    {
        var index = new FigureIndex([table]);
        return [.. rows.Of(table, index), .. columns.Of(table, index)];
    }

    /// <summary>Applies every identity that the structure calls for and weighs the outcome by the rule of PROOF.md.</summary>
    /// <param name="tables">The tables of money of one document.</param>
    /// <param name="statements">The sums its narrative states.</param>
    /// <param name="phase">The phase the document is of: <c>budget</c> or <c>final</c>.</param>
    public Proofs Prove(IReadOnlyList<FigureTable> tables, IReadOnlyList<Statement> statements, string phase)
    {
        // A figure whose meaning is a guess is a member of its own table's sums, but they accuse nobody, and it meets no other table.
        var guessed = tables.SelectMany(t => t.Figures).Where(f => !f.Declared).Select(f => f.Id).ToHashSet();
        var chosen = tables.SelectMany(t => t.Figures).Where(f => f.IsChosen).Select(f => f.Id).ToHashSet();
        var declared = tables.Select(t => t with { Figures = [.. t.Figures.Where(f => f.Declared)] }).ToList();
        // Between tables, only where they are of one unit; the narrative speaks of the office itself.
        var units = declared.GroupBy(t => t.Unit, StringComparer.Ordinal).Select(g => (Unit: g.Key, Tables: g.ToList())).ToList();
        var office = new FigureIndex([.. declared.Where(t => t.Unit.Length == 0)]);
        var whole = new FigureIndex(tables);
        List<Equation> cross = [.. units.SelectMany(u => between.Of(u.Tables, new FigureIndex(u.Tables)))];
        ImmutableArray<Equation> equations =
        [
            .. tables.SelectMany(t => rows.Of(t, whole).Concat(columns.Of(t, whole)))
                .Select(e => e.Members.Any(m => chosen.Contains(m.Node)) ? e with { Chose = true } : e)
                .Select(e => e.Accuses && e.Members.Any(m => guessed.Contains(m.Node)) ? e with { Accuses = false, Withholds = true } : e),
            .. cross.Where(CrossEquations.IsTold),
            .. narrative.Of(statements, office, phase),
        ];
        var finder = new SuspectFinder(equations);
        ImmutableArray<Suspect?> suspects = [.. equations.Select(finder.Of)];
        var judgement = new Judgement(equations, suspects);
        var doubts = new DocumentDoubts(knowledge, tables, equations, cross, narrative.Meant(statements, office, phase), judgement);
        return new Proofs(
            equations,
            suspects,
            tables.SelectMany(t => t.Figures).ToImmutableDictionary(f => f.Id, f => Doubted(judgement.Of(f.Id, f.Declared, f.IsFaint), doubts.Contains(f.Id))),
            statements.ToImmutableDictionary(s => s.Number, s => judgement.Of(-s.Number, declared: true)),
            doubts.Scale);
    }

    /// <summary>What adds up within a table proves nothing where the whole of a table or column is in doubt.</summary>
    private static Standing Doubted(Standing standing, bool isDoubted) => isDoubted && standing.Status == "verified" ? standing with { Status = "unchecked" } : standing;
}
