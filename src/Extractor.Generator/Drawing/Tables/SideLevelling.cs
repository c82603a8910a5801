using System.Collections.Immutable;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>Fills the shorter side of a summary so that the totals at its foot stand on one line with the other's.</summary>
internal static class SideLevelling
{
    /// <summary>Inserts empty rows before the rows at the foot.</summary>
    /// <param name="rows">One side; its last rows are the foot.</param>
    /// <param name="height">Rows the longer side has.</param>
    /// <param name="foot">How many rows the foot has; the same on both sides.</param>
    public static ImmutableArray<SideRow> AboveFoot(ImmutableArray<SideRow> rows, int height, int foot)
    {
        var missing = height - rows.Length;
        if (missing <= 0 || foot == 0) return rows;
        ImmutableArray<decimal?> nothing = [.. rows[0].Values.Select(_ => (decimal?)null)];
        return rows.InsertRange(rows.Length - foot, Enumerable.Repeat(new SideRow("", "", nothing), missing));
    }
}
