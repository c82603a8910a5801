using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Proof.Doubts;

/// <summary>
/// Figures that arithmetic cannot prove though it holds, because the same misreading could satisfy both sides of what speaks for them: another heading,
/// another label, a slipped cell, a page read twice, another unit. All but the last two are lifted by another table or the narrative, unless every row
/// says that two columns changed places.
/// </summary>
internal sealed class DocumentDoubts
{
    private readonly HashSet<int> doubted;

    /// <summary>Looks over a document.</summary>
    /// <param name="knowledge">The classification.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="equations">The identities that are told.</param>
    /// <param name="cross">Those between tables, also those that are not told because they are not always true.</param>
    /// <param name="meant">What the narrative states, with every figure it may mean.</param>
    /// <param name="judgement">What the identities say of each figure.</param>
    public DocumentDoubts(KnowledgeBase knowledge, IReadOnlyList<FigureTable> tables, ImmutableArray<Equation> equations, IReadOnlyList<Equation> cross, IEnumerable<(Statement Statement, FigureTable Table, Figure Figure)> meant, Judgement judgement)
    {
        Scale = ScaleDoubts.Of([.. equations, .. cross.Where(e => !CrossEquations.IsTold(e))], tables);
        var headings = HeadingDoubts.Of(tables, equations).ToList();
        IEnumerable<int> lifted =
        [
            .. ColumnDoubts.Of(tables, equations, judgement.IsCrossed), .. RowDoubts.Of(tables, judgement.IsCrossed), .. RowDoubts.Exceptions(cross),
            .. RowDoubts.Of(tables, judgement.IsColumnAccused).Where(id => !judgement.HasColumn(id)), .. ForeignDoubts.Headings(tables), .. ForeignDoubts.Stated(meant),
            .. ShiftDoubts.Of(tables, equations), .. ShiftDoubts.OnlyParts(tables, equations).Where(id => !judgement.HasColumn(id)), .. LabelDoubts.Of(tables, equations), .. NameDoubts.Of(knowledge, tables), .. headings.Select(h => h.Figure),
        ];
        doubted = [.. lifted.Where(id => !judgement.HasCross(id)), .. headings.Where(h => h.IsCertain).Select(h => h.Figure), .. DoubleDoubts.Of(tables), .. tables.Where(t => Scale.Contains(t.Number)).SelectMany(t => t.Figures).Select(f => f.Id)];
    }

    /// <summary>Numbers of the tables whose unit of money is in doubt.</summary>
    public ImmutableHashSet<int> Scale { get; }

    /// <summary>True for a figure in doubt.</summary>
    public bool Contains(int figure) => doubted.Contains(figure);
}
