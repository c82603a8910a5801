using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Recognize;

/// <summary>
/// Codes printed in columns of their parts (类 款 项), once for each of several classifications: which group of columns is which is told by the
/// heading over it, or by that of the names behind it.
/// </summary>
internal sealed class CodeGroups(ColumnCatalogue columns)
{
    private const string Economic = "economic";
    private const string Government = "government";

    /// <summary>Gives the columns of further groups their roles; the economic group, or else the first, keeps those of the row's own code.</summary>
    public void Assign(TableGrid grid, ColumnRole[] roles)
    {
        var groups = new List<List<int>>();
        for (var c = 0; c < roles.Length; c++)
        {
            if (roles[c] == ColumnRole.ClassPart) groups.Add([c]);
            else if (roles[c] is ColumnRole.GroupPart or ColumnRole.ItemPart && groups.Count > 0 && groups[^1][^1] == c - 1) groups[^1].Add(c);
        }

        // A second block side by side has figures between the two.
        if (groups.Count < 2 || Enumerable.Range(groups[0][0], groups[^1][^1] - groups[0][0]).Any(c => roles[c] == ColumnRole.Figure)) return;
        var kinds = groups.ConvertAll(g => Kind(grid, g, roles));
        var own = Math.Max(0, kinds.IndexOf(Economic));
        for (var g = 0; g < groups.Count; g++)
        {
            if (g == own) continue;
            var role = kinds[g] == Government ? ColumnRole.GovernmentCode : ColumnRole.FunctionCode;
            foreach (var c in groups[g]) roles[c] = role;
        }
    }

    private string? Kind(TableGrid grid, List<int> group, ColumnRole[] roles)
    {
        if (grid.HeaderPaths[group[0]].Select(KindOf).FirstOrDefault(k => k is not null) is { } own) return own;
        var name = group[^1] + 1;
        return name < roles.Length ? grid.HeaderPaths[name].Select(KindOf).FirstOrDefault(k => k is not null) : null;
    }

    private string? KindOf(string heading) => columns.Role(heading) is "government_code" or "government_label" ? Government : columns.Classification(heading);
}
