using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>The header row of an indicator grid: which heading stands over which columns, and which targets are those of the year.</summary>
internal sealed class FormHeader(FormCatalogue forms)
{
    private const int LeastColumns = 3;
    private const int LongestHeading = 16;
    private const string ListPrefix = "project";

    private static readonly string[] Shared = ["level1", "project"];

    /// <summary>The columns of a row that is the header of an indicator grid, or null.</summary>
    /// <param name="grid">The form.</param>
    /// <param name="row">The row.</param>
    /// <param name="problems">Receives a problem where nothing tells whose targets the year's are.</param>
    public ImmutableDictionary<string, FormColumn>? Read(TableGrid grid, int row, List<Problem> problems)
    {
        var sets = Sets(grid.Rows[row]);
        if (sets.Count == 0 || sets[0].Keys.Count(c => !FormBlock.IsOfProject(c)) < LeastColumns || !forms.HeaderNeeds.All(sets[0].ContainsKey)) return null;
        return WithList(grid, row, sets.Count == 1 ? sets[0] : OfYear(grid, row, sets, problems)).ToImmutableDictionary();
    }

    /// <summary>The columns headed; where a heading comes twice there are two sets of targets beside each other.</summary>
    private List<Dictionary<string, FormColumn>> Sets(ImmutableArray<Cell> row)
    {
        var sets = new List<Dictionary<string, FormColumn>>();
        for (var c = 0; c < row.Length; c++)
        {
            if (row[c].Text.Length == 0 || forms.FormColumn(row[c].Text) is not { } column) continue;
            if (sets.Count == 0 || (sets[^1].ContainsKey(column) && !FormBlock.IsOfProject(column))) sets.Add([]);
            sets[^1].TryAdd(column, Span(row, c));
        }

        foreach (var set in sets)
            if (!set.ContainsKey("name") && set.Remove("bare_name", out var bare)) set["name"] = bare;
        foreach (var set in sets.Skip(1))
        {
            var whole = set.ContainsKey("name");
            foreach (var (column, at) in sets[0].Where(c => !whole || Shared.Contains(c.Key))) set.TryAdd(column, at);
        }

        foreach (var set in sets) set.Remove("bare_name");
        return sets;
    }

    private static FormColumn Span(ImmutableArray<Cell> row, int column)
    {
        var last = column;
        while (last + 1 < row.Length && row[last + 1].Text.Length == 0 && row[last + 1].Span == CellSpan.Left) last++;
        return new FormColumn(column, last);
    }

    /// <summary>The set of targets that is the fiscal year's, by what stands over it.</summary>
    private Dictionary<string, FormColumn> OfYear(TableGrid grid, int row, List<Dictionary<string, FormColumn>> sets, List<Problem> problems)
    {
        // What a set shares with the first is not its own, and tells nothing of it.
        var told = sets.Select((s, i) => Heading(grid, row, s.Values.Where(c => i == 0 || !sets[0].ContainsValue(c)).Select(c => c.Last).DefaultIfEmpty(0).Max())).ToList();
        var year = told.IndexOf(true);
        if (year < 0 && told.Contains(false)) year = told.IndexOf(null);
        if (year >= 0) return sets[year];
        problems.Add(Problem.Of("targets_undecided", Severity.Warning, grid.Rows[row][0].Place));
        return sets[0];
    }

    /// <summary>True where the nearest heading over a column is one of the year, false where it is one of several years, null where none is either.</summary>
    private bool? Heading(TableGrid grid, int row, int column)
    {
        for (var r = row; r >= 0; r--)
        {
            var at = column;
            while (at > 0 && grid.Rows[r][at].Text.Length == 0) at--;
            var text = grid.Rows[r][at].Text;
            if (text.Length > LongestHeading) continue;
            if (forms.IsTermHeading(text)) return false;
            if (forms.IsYearHeading(text)) return true;
        }

        return null;
    }

    /// <summary>A heading is merged down to the header row, and beside it stands another heading: beside a label of a form's head stands its value.</summary>
    private bool IsHeading(TableGrid grid, int row, int header, int column)
    {
        if (Enumerable.Range(row + 1, Math.Max(0, header - row)).Any(r => grid.Rows[r][column].Text.Length > 0)) return false;
        return grid.Rows[row].Skip(column + 1).FirstOrDefault(c => c.Text.Length > 0) is not { } beside || forms.FormColumn(beside.Text) is not null || forms.IsStub(beside.Text);
    }

    /// <summary>A list of many projects heads what it says of each left of the indicators, and may do so a row higher or lower.</summary>
    private Dictionary<string, FormColumn> WithList(TableGrid grid, int row, Dictionary<string, FormColumn> columns)
    {
        var first = FormBlock.FirstOf(columns);
        foreach (var r in (int[])[row, row - 1, row - 2, row + 1])
        {
            if (r < 0 || r >= grid.Rows.Length || (r > row && Enumerable.Range(first, grid.Columns - first).Any(c => grid.Rows[r][c].Text.Length > 0))) continue;
            for (var c = 0; c < first; c++)
                if (grid.Rows[r][c].Text.Length > 0 && forms.FormColumn(grid.Rows[r][c].Text) is { } column && FormBlock.IsOfProject(column) && IsHeading(grid, r, row, c)) columns.TryAdd(column, Span(grid.Rows[r], c));
        }

        if (!columns.ContainsKey(ListPrefix))
            foreach (var column in columns.Keys.Where(FormBlock.IsOfProject).ToList()) columns.Remove(column);
        return columns;
    }
}
