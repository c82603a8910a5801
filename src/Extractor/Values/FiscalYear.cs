namespace Extractor.Values;

/// <summary>Years as documents print them: <c>2023年</c>, <c>2023</c>, <c>二〇二三年</c>.</summary>
public static class FiscalYear
{
    /// <summary>The first year a fiscal disclosure can speak of here.</summary>
    public const int First = 2000;

    /// <summary>The last year taken for one; later numbers are something else.</summary>
    public const int Last = 2060;

    private const string Numerals = "\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    private const char YearSign = '\u5e74';

    /// <summary>Every year in a text that stands before 年, in order; white space between number and sign is allowed.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<int> AllIn(ReadOnlySpan<char> text)
    {
        var years = new List<int>();
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (i > 0 && Digit(text[i - 1]) >= 0) continue;
            var year = YearAt(text[i..]);
            var next = i + 4;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            if (year is >= First and <= Last && next < text.Length && text[next] == YearSign) years.Add(year);
        }

        return years;
    }

    /// <summary>The first year in a file's name, with or without 年 behind it; null where there is none.</summary>
    /// <param name="name">A file name.</param>
    public static int? InFileName(ReadOnlySpan<char> name)
    {
        for (var i = 0; i + 4 <= name.Length; i++)
        {
            var bounded = (i == 0 || Digit(name[i - 1]) < 0) && (i + 4 == name.Length || Digit(name[i + 4]) < 0);
            if (bounded && YearAt(name[i..]) is >= First and <= Last and var year) return year;
        }

        return null;
    }

    private static int YearAt(ReadOnlySpan<char> text)
    {
        var year = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = Digit(text[i]);
            if (digit < 0) return 0;
            year = (year * 10) + digit;
        }

        return year;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : Numerals.IndexOf(c, StringComparison.Ordinal);
}
