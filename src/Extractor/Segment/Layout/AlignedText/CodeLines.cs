namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Codes printed on the line after or before their row's figures.</summary>
internal static class CodeLines
{
    /// <summary>Moves a code without figures to the neighbouring line that has figures and no code, where only one does.</summary>
    public static void Join(List<TextRow> rows, List<int> codes, List<int> numbers)
    {
        if (codes.Count == 0) return;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!HasCode(rows[i]) || HasFigure(rows[i])) continue;
            var above = i > 0 && !rows[i].AfterBlank && Takes(rows[i - 1]) ? rows[i - 1] : null;
            var below = i + 1 < rows.Count && !rows[i + 1].AfterBlank && Takes(rows[i + 1]) ? rows[i + 1] : null;
            if ((above ?? below) is not { } to || (above is not null && below is not null)) continue;
            foreach (var c in codes)
            {
                to.Ends[c] = rows[i].Ends[c];
                to.Take(rows[i], c, rows[i].Cells[c]);
            }
        }

        bool HasCode(TextRow row) => codes.Exists(c => row.Cells[c].Length > 0);
        bool HasFigure(TextRow row) => numbers.Exists(c => row.Cells[c].Length > 0);
        bool Takes(TextRow row) => HasFigure(row) && !HasCode(row);
    }
}
