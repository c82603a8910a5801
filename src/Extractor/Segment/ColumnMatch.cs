using System.Collections.Immutable;

namespace Extractor.Segment;

/// <summary>Lays the columns of a table's later page over those of its first: by where they stand, not by counting.</summary>
internal static class ColumnMatch
{
    /// <summary>
    /// For each column of the later part its column in the table; null where the two grids do not agree (two columns fall into one, or
    /// one stands outside), so that the part is not of this table.
    /// </summary>
    /// <param name="table">Boundaries of the table's columns.</param>
    /// <param name="part">Boundaries of the part's columns.</param>
    public static ImmutableArray<int>? Of(ImmutableArray<double> table, ImmutableArray<double> part)
    {
        var columns = ImmutableArray.CreateBuilder<int>(part.Length - 1);
        for (var i = 0; i + 1 < part.Length; i++)
        {
            var middle = (part[i] + part[i + 1]) / 2;
            var at = Enumerable.Range(0, table.Length - 1).FirstOrDefault(c => middle >= table[c] && middle < table[c + 1], -1);
            if (at < 0 || (columns.Count > 0 && at <= columns[^1])) return null;
            columns.Add(at);
        }

        return columns.MoveToImmutable();
    }
}
