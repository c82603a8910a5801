using System.Collections.Immutable;
using System.Globalization;
using Extractor.Values;

namespace Extractor.Segment;

/// <summary>A column that is the sum of others, as the table's own column numbers say.</summary>
/// <param name="Total">Its index, from 0.</param>
/// <param name="Parts">The indexes of the columns it sums.</param>
public sealed record ColumnSum(int Total, ImmutableArray<int> Parts);

/// <summary>Reads the sums that a row of column numbers prints (栏次 1 2 3 4=5+6).</summary>
internal static class ColumnSums
{
    /// <summary>The sums of one row of column numbers; one that names a column which is not numbered, or numbered twice, is left out.</summary>
    public static ImmutableArray<ColumnSum> Of(ImmutableArray<Cell> row)
    {
        var formulas = new List<(int Column, ColumnFormula Formula)>();
        var columns = new Dictionary<int, int>();
        var twice = new HashSet<int>();
        var last = 0;
        for (var at = 0; at < row.Length; at++)
        {
            int? number = null;
            if (int.TryParse(row[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var plain)) number = plain;
            else if (ColumnFormula.TryParse(row[at].Text, out var formula))
            {
                number = formula.Number ?? last + 1;
                formulas.Add((at, formula));
            }

            if (number is not { } found) continue;
            if (!columns.TryAdd(found, at)) twice.Add(found);
            last = found;
        }

        return [.. formulas.Where(f => f.Formula.Parts.All(p => columns.TryGetValue(p, out var at) && at != f.Column && !twice.Contains(p)))
            .Select(f => new ColumnSum(f.Column, [.. f.Formula.Parts.Select(p => columns[p])]))];
    }
}
