namespace Extractor.Segment.Layout;

/// <summary>The text of a cell printed over several lines.</summary>
internal static class CellText
{
    /// <summary>
    /// Joins the lines of a cell: Chinese without a space, Latin words with one. Two numbers one under the other stay apart (they are
    /// two values); a number torn in two (<c>99,320</c> over <c>.55</c>, <c>12,437.3</c> over <c>6</c>) is put together.
    /// </summary>
    /// <param name="lines">Their texts from the top down.</param>
    /// <param name="torn">True where a torn number was put together.</param>
    public static string Join(IEnumerable<string> lines, out bool torn)
    {
        torn = false;
        var text = "";
        foreach (var line in lines)
        {
            if (text.Length == 0 || line.Length == 0)
            {
                text += line;
                continue;
            }

            if (IsTorn(text, line)) torn = true;
            else if (EndsWord(text[^1]) && IsWord(line[0])) text += " ";
            text += line;
        }

        return text.Trim();
    }

    private static bool IsTorn(string above, string below)
    {
        if (!IsNumber(above) || !IsNumber(below)) return false;
        if (below[0] is '.' or ',' || above[^1] is '.' or ',') return true;
        var point = above.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && above.Length - point - 1 < 2 && !below.Contains('.', StringComparison.Ordinal) && !below.Contains(',', StringComparison.Ordinal) && below.Length <= 2;
    }

    private static bool IsNumber(string text) => text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '-');

    /// <summary>Latin punctuation ends a word; a hyphen or stroke may stand within one.</summary>
    private static bool EndsWord(char c) => IsWord(c) || c is ',' or ';' or ':' or '.' or '%' or '!' or '?';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && LetterLines.IsWestern(c);
}
