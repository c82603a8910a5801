using System.Collections.Immutable;

namespace Extractor.Segment.Layout;

/// <summary>Where a table without lines over and under it begins and ends.</summary>
internal static class TableEnds
{
    /// <summary>A header over several columns stands at most this far over their own, in font sizes; a title stands further.</summary>
    private const double HeaderPitch = 1.6;

    /// <summary>Takes rows of one cell away from the ends, and brings the header back that spans columns of the first row.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows; changed.</param>
    /// <param name="block">The lines around, the table's among them.</param>
    public static void Trim(ImmutableArray<TextColumn> columns, List<List<FragmentLine>> rows, List<FragmentLine> block)
    {
        while (rows.Count > 0 && (Cells(columns, rows[^1]) < 2 || IsNote(columns, rows[^1]))) rows.RemoveAt(rows.Count - 1);
        while (rows.Count > 0 && Cells(columns, rows[0]) < 2 && !IsSpanning(columns, rows[0][0])) rows.RemoveAt(0);
        if (rows.Count == 0) return;
        var first = rows[0][0];
        var over = block.FindLastIndex(l => l.Baseline < first.Baseline - (first.Size / 3));
        if (over >= 0 && block[over].Fragments.Length == 1 && IsSpanning(columns, block[over]) && first.Baseline - block[over].Baseline <= HeaderPitch * first.Size)
            rows.Insert(0, [block[over]]);
    }

    /// <summary>A sign or word and what it stands for, over several columns: <c>Source: …</c></summary>
    private static bool IsNote(ImmutableArray<TextColumn> columns, List<FragmentLine> row) =>
        Cells(columns, row) == 2 && row[0].Fragments.Length == 2 && !row[0].Fragments[1].IsNumeric
        && ColumnFinder.Range(columns, row[0].Fragments[0]).First == 0 && ColumnFinder.Range(columns, row[0].Fragments[1]) is var (first, last) && last > first;

    private static int Cells(ImmutableArray<TextColumn> columns, List<FragmentLine> row) =>
        row.SelectMany(l => l.Fragments).Select(f => ColumnFinder.Range(columns, f).First).Distinct().Count();

    private static bool IsSpanning(ImmutableArray<TextColumn> columns, FragmentLine line) =>
        ColumnFinder.Range(columns, line.Fragments[0]) is var (first, last) && first > 0 && last > first;
}
