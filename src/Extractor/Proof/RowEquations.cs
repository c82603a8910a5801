using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Proof;

/// <summary>Identities within a row: total = basic + project and the like, and “三公” items printed as columns.</summary>
internal sealed class RowEquations(KnowledgeBase knowledge)
{
    /// <summary>The row identities of one table.</summary>
    public IEnumerable<Equation> Of(FigureTable table, FigureIndex index)
    {
        var blocks = table.Figures.GroupBy(f => (table.RowOf(f).Block, f.Phase, f.Year));
        foreach (var block in blocks)
        {
            var printed = block.Select(f => f.Measure).ToHashSet();
            var strange = !block.Where(f => !f.IsPart).All(f => knowledge.Columns.KnownMeasures.Contains(f.Measure));
            var sums = Applicable(printed, strange).ToList();
            foreach (var row in block.GroupBy(f => f.Row))
            {
                var byMeasure = Sums(table, row, sums, index).ToList();
                foreach (var equation in byMeasure) yield return equation;
                foreach (var equation in Numbered(table, row, index).Where(e => !byMeasure.Exists(m => IsSame(m, e)))) yield return equation;
                foreach (var equation in Items(table, row, index)) yield return equation;
            }
        }
    }

    /// <summary>The sums whose members a block prints. A column with a name of its own may be a part of the total: then no total is checked.</summary>
    private IEnumerable<(RowSum Sum, ImmutableArray<string> Parts)> Applicable(HashSet<string> printed, bool strange)
    {
        foreach (var sum in knowledge.Identities.RowSums)
        {
            if (!printed.Contains(sum.Total) || sum.Unless.Exists(printed.Contains) || (strange && sum.Total == "total")) continue;
            var parts = knowledge.Identities.Resolve(sum.Parts, printed);
            if (parts.Length > 0) yield return (sum, parts);
        }
    }

    private static IEnumerable<Equation> Sums(
        FigureTable table, IEnumerable<Figure> row, List<(RowSum Sum, ImmutableArray<string> Parts)> sums, FigureIndex index)
    {
        var byMeasure = row.Where(f => f.Item == table.RowOf(f).Item).GroupBy(f => f.Measure).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
        foreach (var (sum, parts) in sums)
        {
            if (!byMeasure.TryGetValue(sum.Total, out var total)) continue;
            var members = parts.Where(byMeasure.ContainsKey).Select(p => index.Term(table, byMeasure[p])).ToImmutableArray();
            if (members.Length > 0) yield return new Equation(sum.Name, EvidenceKind.Row, index.Term(table, total), members);
        }
    }

    /// <summary>The sums that the table's own column numbers print (4=5+6); a part that is printed empty is nothing.</summary>
    private IEnumerable<Equation> Numbered(FigureTable table, IEnumerable<Figure> row, FigureIndex index)
    {
        if (table.ColumnSums.IsEmpty) yield break;
        var byColumn = row.GroupBy(f => f.Column).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
        foreach (var (total, parts) in table.ColumnSums)
        {
            if (!byColumn.TryGetValue(total, out var sum)) continue;
            var members = parts.Where(byColumn.ContainsKey).Select(p => index.Term(table, byColumn[p])).ToImmutableArray();
            if (members.Length > 0) yield return new Equation(knowledge.Identities.ColumnSums["column_numbers"].Name, EvidenceKind.Row, index.Term(table, sum), members);
        }
    }

    private static bool IsSame(Equation one, Equation other) =>
        one.Left.Node == other.Left.Node && one.Right.Select(p => p.Node).Order().SequenceEqual(other.Right.Select(p => p.Node).Order());

    private IEnumerable<Equation> Items(FigureTable table, IEnumerable<Figure> row, FigureIndex index)
    {
        var name = knowledge.Identities.ColumnSums["three_public_row"].Name;
        foreach (var measure in row.Where(f => f.Item != table.RowOf(f).Item || table.RowOf(f).Role == RowRole.GrandTotal).GroupBy(f => f.Measure))
        {
            var byItem = measure.GroupBy(f => f.Item).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
            if (byItem.Count < 2) continue;
            foreach (var equation in ItemSums.Of(knowledge, name, EvidenceKind.Row, byItem, f => index.Term(table, f))) yield return equation;
        }
    }
}
