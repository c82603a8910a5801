namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Figures whose last digits did not fit their column and stand on the next line.</summary>
internal static class TornFigures
{
    /// <summary>
    /// Puts torn figures together: <c>99,320</c> over <c>.55</c>, <c>3800.0</c> over <c>0</c>, on neighbouring lines or around the
    /// line of their row, which has figures elsewhere but none here.
    /// </summary>
    public static void Join(List<TextRow> rows, List<int> columns)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            foreach (var c in columns)
            {
                var (upper, lower) = (rows[i], rows[i + 1]);
                if (upper.Cells[c].Length > 0 && IsTorn(upper.Cells[c], lower.Cells[c]))
                {
                    var to = Others(upper, c) >= Others(lower, c) ? upper : lower;
                    Move(upper, lower, to, c);
                }
                else if (i + 2 < rows.Count && lower.Cells[c].Length == 0 && Others(lower, c) > 0 && Others(upper, c) == 0 && Others(rows[i + 2], c) == 0 && IsTorn(upper.Cells[c], rows[i + 2].Cells[c]))
                {
                    Move(upper, rows[i + 2], lower, c);
                }
            }
        }

        int Others(TextRow row, int column) => columns.Count(c => c != column && row.Cells[c].Length > 0);
    }

    private static void Move(TextRow upper, TextRow lower, TextRow to, int column)
    {
        var whole = upper.Cells[column] + lower.Cells[column];
        to.Take(upper, column, whole);
        to.Take(lower, column, whole);
    }

    private static bool IsTorn(string above, string below) =>
        above.Length > 0 && below.Length > 0 && IsDigits(above) && IsDigits(below)
        && (below[0] is '.' or ',' || above[^1] is '.' or ',' || (Decimals(above) is 0 or 1 && below.Length <= 2 && Decimals(below) < 0 && below.AsSpan().IndexOf(',') < 0));

    private static int Decimals(string text) => text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : -1;

    private static bool IsDigits(string text) => text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '-');
}
