using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Proof;

/// <summary>Identities within a column: children of a code or heading, the total of the top rows, the total of the current year.</summary>
internal sealed class ColumnEquations(KnowledgeBase knowledge)
{
    /// <summary>The column identities of one table.</summary>
    public IEnumerable<Equation> Of(FigureTable table, FigureIndex index)
    {
        if (table.Figures.Any(f => knowledge.Items.ThreePublicTotal == f.Item) && IsThreePublic(table)) return ThreePublic(table, index);
        var coded = table.Rows.Any(r => r.Code.Length > 0);
        var groups = table.Figures.GroupBy(f => (table.RowOf(f).Side, Block: coded ? 0 : table.RowOf(f).Block, f.Measure, f.Phase, f.Year));
        return groups.SelectMany(g => Column(table, index, coded, g.Key.Side, g.Key.Block, g));
    }

    private static bool IsThreePublic(FigureTable table) => table.Type == "three_public_expenditure";

    private IEnumerable<Equation> ThreePublic(FigureTable table, FigureIndex index)
    {
        var name = knowledge.Identities.ColumnSums["three_public_column"].Name;
        foreach (var column in table.Figures.Where(f => f.Item == table.RowOf(f).Item).GroupBy(f => (f.Column, f.Phase, f.Year)))
        {
            var items = column.GroupBy(f => f.Item).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
            foreach (var equation in ItemSums.Of(knowledge, name, EvidenceKind.Column, items, f => index.Term(table, f))) yield return equation;
        }
    }

    private IEnumerable<Equation> Column(FigureTable table, FigureIndex index, bool coded, string side, int block, IEnumerable<Figure> figures)
    {
        var byRow = figures.GroupBy(f => f.Row).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
        var rows = Enumerable.Range(0, table.Rows.Length).Where(r => table.Rows[r].Side == side && (coded || table.Rows[r].Block == block)).ToList();
        // One code twice within a unit's rows: a misprint, or units strung together without their names. Then nobody knows whose child a row is.
        var nested = rows.Exists(r => table.Rows[r].IsNested);
        if (coded && !nested && rows.Where(r => table.Rows[r].Code.Length > 0 && byRow.ContainsKey(r)).GroupBy(r => (table.Rows[r].Segment, table.Rows[r].CodeFunction, table.Rows[r].Code)).Any(g => g.Count() > 1)) yield break;
        foreach (var equation in Children(table, index, rows, byRow)) yield return equation;
        foreach (var equation in coded && !nested ? CodedTotals(table, index, rows, byRow) : ListTotals(table, index, rows, byRow)) yield return equation;
    }

    private IEnumerable<Equation> Children(FigureTable table, FigureIndex index, List<int> rows, Dictionary<int, Figure> byRow)
    {
        var name = knowledge.Identities.ColumnSums["children"].Name;
        foreach (var group in rows.Where(r => table.Rows[r] is { Parent: not null, IsMember: true }).GroupBy(r => table.Rows[r].Parent!.Value))
        {
            if (Sum(table, index, name, group.Key, group, byRow) is not { } equation) continue;
            // Children told by indentation or by sums alone, in a table whose form is not known to be a plain list: a witness, no accuser.
            var plain = !group.Any(r => table.Rows[r].IsNested) && (table.Rows[group.Key].Code.Length > 0 || knowledge.Identities.FlatTypes.Contains(table.Type) || group.All(r => table.Rows[r].IsNumbered));
            // A tree that the main column's sums single out is the other columns' too: where they do not bear it out, they prove nothing.
            var certain = group.All(r => table.Rows[r].IsNested);
            if (plain || certain || equation.Verdict == Verdict.Holds) yield return equation with { Accuses = plain, Withholds = certain && !plain };
        }
    }

    private IEnumerable<Equation> CodedTotals(FigureTable table, FigureIndex index, List<int> rows, Dictionary<int, Figure> byRow)
    {
        var items = rows.Where(r => table.Rows[r].Role == RowRole.Item && byRow.ContainsKey(r)).ToList();
        var roots = rows.Where(r => table.Rows[r] is { Role: RowRole.Item, Parent: null, IsMember: true }).ToList();
        // A row without a code between rows with codes hides the structure, unless it is a unit's own total over its rows.
        if (items.Any(r => table.Rows[r].Code.Length == 0 && !IsUnit(table.Rows[r]))) yield break;
        var units = items.Where(r => IsUnit(table.Rows[r])).ToList();
        foreach (var unit in units)
        {
            var own = roots.Where(r => table.Rows[r].Code.Length > 0 && table.Rows[r].Segment == table.Rows[unit].Segment);
            if (Sum(table, index, knowledge.Identities.ColumnSums["total"].Name, unit, own, byRow) is { } sum) yield return sum;
        }

        if (units.Count > 0) roots = [.. units.Where(r => table.Rows[r].Parent is null)];
        var totals = rows.Where(r => table.Rows[r].Role == RowRole.GrandTotal && byRow.ContainsKey(r)).ToList();
        // A unit named again and again: a list of its projects, in which a row may be the total of others. The sum is a witness, no accuser.
        var list = units.GroupBy(r => table.Rows[r].UnitName, StringComparer.Ordinal).Any(g => g.Count() > 1);
        if (totals.Count == 1 && Sum(table, index, knowledge.Identities.ColumnSums["total"].Name, totals[0], roots, byRow) is { } total && (!list || total.Verdict == Verdict.Holds))
            yield return total with { Accuses = !list };
        foreach (var row in rows.Where(r => table.Rows[r].Role == RowRole.ClassTotal))
        {
            var rule = knowledge.Items.ClassTotals.First(t => t.Label == table.Rows[row].Item);
            var members = roots.Where(r => rule.Classes.IsEmpty ? !rule.ClassesExcept.Contains(table.Rows[r].Code) : rule.Classes.Contains(table.Rows[r].Code));
            if (Sum(table, index, knowledge.Identities.ColumnSums["class_total"].Name, row, members, byRow) is { } part) yield return part;
        }
    }

    private static bool IsUnit(FigureRow row) => row.IsUnit;

    private IEnumerable<Equation> ListTotals(FigureTable table, FigureIndex index, List<int> rows, Dictionary<int, Figure> byRow)
    {
        var tops = rows.Where(r => table.Rows[r] is { Parent: null, IsMember: true } && table.Rows[r].Role != RowRole.GrandTotal).ToList();
        var currents = tops.Where(r => table.Rows[r].Role == RowRole.CurrentTotal && !IsHeading(table, r)).ToList();
        if (currents.Count > 1) yield break;
        // Rows without numbers between numbered ones may be their parts: which, nothing tells.
        var mixed = tops.Exists(r => table.Rows[r] is { Role: RowRole.Item, IsNumbered: true }) && tops.Exists(r => table.Rows[r] is { Role: RowRole.Item, IsNumbered: false });
        var nested = rows.Exists(r => table.Rows[r].IsNested);
        var accuses = !mixed && !nested && knowledge.Identities.FlatTypes.Contains(table.Type);
        int? current = currents.Count == 1 ? currents[0] : null;
        if (current is { } row && Sum(table, index, knowledge.Identities.ColumnSums["current"].Name, row, tops.Where(r => r < row && table.Rows[r].Role == RowRole.Item), byRow) is { } sum)
        {
            if (accuses || sum.Verdict == Verdict.Holds) yield return sum with { Accuses = accuses };
        }

        var grands = rows.Where(r => table.Rows[r].Role == RowRole.GrandTotal && byRow.ContainsKey(r)).ToList();
        if (grands.Count != 1) yield break;
        var members = current is { } c ? tops.Where(r => r >= c || table.Rows[r].Role == RowRole.Carry) : tops;
        if (Sum(table, index, knowledge.Identities.ColumnSums["total"].Name, grands[0], members, byRow) is { } total && (accuses || nested || total.Verdict == Verdict.Holds))
            yield return total with { Accuses = accuses, Withholds = nested };
    }

    /// <summary>True where the total of the year is a heading over its items (一、本年收入), not a line under them.</summary>
    private static bool IsHeading(FigureTable table, int row) => table.Rows.Any(r => r.Parent == row) || (row + 1 < table.Rows.Length && table.Rows[row].Line <= table.Rows.Where(r => r.Block == table.Rows[row].Block && r.Role != RowRole.GrandTotal).Min(r => r.Line));

    private static Equation? Sum(FigureTable table, FigureIndex index, string name, int total, IEnumerable<int> parts, Dictionary<int, Figure> byRow)
    {
        if (!byRow.TryGetValue(total, out var figure)) return null;
        var members = parts.Where(byRow.ContainsKey).Select(r => index.Term(table, byRow[r])).ToImmutableArray();
        return members.IsEmpty ? null : new Equation(name, EvidenceKind.Column, index.Term(table, figure), members);
    }
}
