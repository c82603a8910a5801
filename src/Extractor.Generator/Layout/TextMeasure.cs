namespace Extractor.Generator.Layout;

/// <summary>How wide text is, and where it breaks: Chinese letters are one em wide, Latin ones half of that.</summary>
internal static class TextMeasure
{
    /// <summary>Width in ems.</summary>
    public static double Ems(string text) => text.Sum(Ems);

    /// <summary>Width of one letter in ems.</summary>
    public static double Ems(char letter) => letter < 0x80 ? 0.5 : 1;

    /// <summary>Cuts a text into lines; numbers and Latin words stay whole where a line holds them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ems">Width of a line.</param>
    public static IReadOnlyList<string> Lines(string text, double ems)
    {
        if (text.Length == 0) return [];
        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = End(text, start, ems);
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static int End(string text, int start, double ems)
    {
        var (end, width) = (start, 0.0);
        while (end < text.Length && width + Ems(text[end]) <= ems + 1e-6)
            width += Ems(text[end++]);
        // a mark that ends a sentence begins no line: it hangs over the edge
        if (end < text.Length && IsMark(text[end])) end++;
        if (end == text.Length) return end;
        var whole = end;
        while (whole > start && IsWord(text[whole]) && IsWord(text[whole - 1])) whole--;
        return Math.Max(whole > start ? whole : end, start + 1);
    }

    private static bool IsMark(char letter) => letter is '\uFF0C' or '\u3002' or '\uFF1B' or '\u3001' or '\uFF1A';

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or ',' or '-' or '%';
}
