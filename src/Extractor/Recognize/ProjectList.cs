using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Recognize;

/// <summary>A list of many projects, with or without indicators: what the head of a form of its own would say of each.</summary>
internal sealed class ProjectList(FormCatalogue forms)
{
    private static readonly (string Column, string Field)[] Heads = [("project_budget", "budget"), ("project_fiscal", "fiscal"), ("project_other", "other_funds"), ("project_goal", "goal")];

    /// <summary>The header row of a list without indicators, or -1.</summary>
    /// <param name="grid">The table.</param>
    public int Header(TableGrid grid) => Enumerable.Range(0, grid.Rows.Length).FirstOrDefault(r => Columns(grid.Rows[r]).ContainsKey("project"), -1);

    /// <summary>The projects of a list without indicators.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="header">Its header row.</param>
    /// <param name="office">Whose disclosure it is.</param>
    public ImmutableArray<ListedProject> Read(TableGrid grid, int header, string office) =>
        header >= grid.Rows.Length ? [] : Read([new FormBlock(Columns(grid.Rows[header]), -1, false, [.. grid.Rows.Skip(header + 1)])], grid, office);

    /// <summary>The projects of a list with indicators.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="grid">The table.</param>
    /// <param name="office">Whose disclosure it is.</param>
    public ImmutableArray<ListedProject> Read(IEnumerable<FormBlock> blocks, TableGrid grid, string office)
    {
        var projects = ImmutableArray.CreateBuilder<ListedProject>();
        foreach (var block in blocks)
        {
            if (!block.Columns.TryGetValue("project", out var at)) continue;
            foreach (var row in block.Rows)
            {
                var cell = row[at.First];
                // A row cut by a page break prints its project again; a row of the office itself is the sum of its projects.
                if (cell.Text.Length == 0 || cell.Text == office || forms.FormColumn(cell.Text) is not null || (projects.Count > 0 && projects[^1].Name == cell.Text)) continue;
                projects.Add(new ListedProject(cell.Text, Fields(grid, block, row), cell.Place));
            }
        }

        return projects.ToImmutable();
    }

    private ImmutableDictionary<string, FormField> Fields(TableGrid grid, FormBlock block, ImmutableArray<Cell> row) =>
        (from head in Heads
         where block.Columns.ContainsKey(head.Column)
         let at = block.Columns[head.Column].First
         let unit = grid.Rows.Take(3).Select(r => FormHead.LabelUnit(r[at].Text)).FirstOrDefault(u => u is not null)
         select (head.Field, new FormField(row[at].Text, row[at].Place, unit))).ToImmutableDictionary(f => f.Field, f => f.Item2);

    private ImmutableDictionary<string, FormColumn> Columns(ImmutableArray<Cell> row)
    {
        var columns = ImmutableDictionary.CreateBuilder<string, FormColumn>();
        for (var c = 0; c < row.Length; c++)
            if (row[c].Text.Length > 0 && forms.FormColumn(row[c].Text) is { } column && (column == "project" || Heads.Any(h => h.Column == column))) columns.TryAdd(column, new FormColumn(c, c));
        return columns.ContainsKey("project") && columns.Count > 1 ? columns.ToImmutable() : [];
    }
}
