using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>
/// Whose each table of a document is. A department's disclosure may print the tables of its units one after the other: a unit is told by its
/// table's caption, or by a heading over it that names one of the units the document lists. What nothing tells is not certified as the document's.
/// </summary>
internal sealed class TableOwners(KnowledgeBase knowledge)
{
    /// <summary>Gives each table of money its owner; figures of an owner that is not certain are no longer declared.</summary>
    /// <param name="tables">The tables, in order.</param>
    /// <param name="outline">The document's headings.</param>
    /// <param name="office">The document's office, or empty.</param>
    /// <param name="problems">Receives <c>owner_unclear</c>.</param>
    public List<TableReading> Assign(List<TableReading> tables, Outline outline, string office, List<Problem> problems)
    {
        // Captions that name an office of their own everywhere (主管部门 of a school) say nothing of single tables; one among others does.
        var speak = tables.Any(t => t.Grid.Caption.Office.Length > 0 && !IsOfAnother(t.Grid.Caption.Office, office));
        var units = tables.SelectMany(t => t.Units).Select(u => u.Name).Where(n => IsOfAnother(n, office)).Distinct().ToList();
        var seen = new HashSet<(string, string, int?)>();
        // Only where the tables come once for each unit; else the heading belongs to the text before the tables.
        var several = tables.Where(t => t.Money is not null).CountBy(t => (t.TypeName, t.Year)).Where(g => g.Value > 1).Select(g => g.Key).ToHashSet();
        return [.. tables.Select(t => t.Money is null ? t : Assign(t, Owner(t), seen))];

        (string Unit, bool IsCertain) Owner(TableReading table)
        {
            var caption = table.Grid.Caption.Office;
            if (caption.Length > 0) return IsOfAnother(caption, office) ? (LabelText.Compact(knowledge.Documents.WithoutCode(caption)), speak) : ("", true);
            return (several.Contains((table.TypeName, table.Year)) ? Headed(table.Grid, outline, units) : "", true);
        }

        TableReading Assign(TableReading table, (string Unit, bool IsCertain) owner, HashSet<(string, string, int?)> before)
        {
            var money = table.Money! with { Unit = owner.Unit };
            // Two tables of one type and year, each with a total of its own and nothing that tells whose: the first is the document's.
            var own = money.Rows.Any(r => r.Role == Proof.RowRole.GrandTotal) && money.Figures.Any(f => f.Yuan != 0m);
            var again = own && !before.Add((owner.Unit, table.TypeName, table.Year)) && table.Grid.Caption.Office.Length == 0;
            if (again) problems.Add(Problem.Of("owner_unclear", Severity.Warning, money.Figures[0].Place, table.Grid.Caption.Title));
            if (again || !owner.IsCertain) money = money with { Figures = [.. money.Figures.Select(f => f with { Declared = false })] };
            return table with { Money = money };
        }
    }

    /// <summary>The listed unit that the nearest heading over a table names, or empty.</summary>
    private static string Headed(TableGrid grid, Outline outline, List<string> units)
    {
        for (var number = grid.SectionNo; number is { } at; number = outline.Sections[at - 1].Parent)
            if (units.Where(u => outline.Sections[at - 1].Heading.Contains(u, StringComparison.Ordinal)).MaxBy(u => u.Length) is { } unit) return unit;
        return "";
    }

    /// <summary>True where a name is another office's than the document's.</summary>
    private bool IsOfAnother(string name, string office)
    {
        var (own, other) = (LabelText.Key(knowledge.Documents.WithoutCode(office)), LabelText.Key(knowledge.Documents.WithoutCode(name)));
        return own.Length > 0 && other.Length > 0 && !Within(own, other) && !Within(Bare(own), Bare(other));
        static bool Within(string a, string b) => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
        // 某局（本级）, 某局（汇总）: what stands in brackets at the end is which of its accounts this is
        static string Bare(string text) => text.EndsWith('）') && text.LastIndexOf('（') is > 0 and var open ? text[..open] : text;
    }
}
