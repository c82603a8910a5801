using System.Text;

namespace Extractor.Fuzz.Seeds;

/// <summary>A text with tabs, printed with its columns aligned by spaces, as pdftotext does.</summary>
internal static class AlignedPrint
{
    private const int Gap = 3;

    /// <summary>Prints a text.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var end = i;
            while (end < lines.Length && lines[end].Contains('\t', StringComparison.Ordinal)) end++;
            if (end > i) Block(result, [.. lines[i..end].Select(l => l.Split('\t'))]);
            else result.Append(lines[end++]).Append('\n');
            i = end;
        }

        return result.ToString();
    }

    private static void Block(StringBuilder result, List<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(r => r.Length)).Select(c => rows.Where(r => c < r.Length).Max(r => Width(r[c])) + Gap).ToArray();
        foreach (var row in rows)
        {
            foreach (var (column, cell) in row.Index()) result.Append(cell).Append(' ', widths[column] - Width(cell));
            result.Append('\n');
        }
    }

    private static int Width(string text) => text.Sum(c => c >= '\u2e80' ? 2 : 1);
}
