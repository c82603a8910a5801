namespace Extractor.Values;

/// <summary>How a list number is written; the styles nest in no fixed order, so depth is a matter of the list they stand in.</summary>
public enum ListStyle
{
    /// <summary>No number.</summary>
    None,

    /// <summary><c>一、</c></summary>
    Chinese,

    /// <summary><c>（一）</c></summary>
    ChineseInParentheses,

    /// <summary><c>1.</c>, <c>1、</c>, <c>1．</c></summary>
    Digit,

    /// <summary><c>（1）</c></summary>
    DigitInParentheses,
}

/// <summary>The numbering at the head of a label or heading.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Length">How many characters it takes, 0 for none.</param>
public readonly record struct ListNumber(ListStyle Style, int Length)
{
    /// <summary>True for the first of a list: 一、 （一） 1. （1）.</summary>
    public bool IsFirst { get; private init; }

    private const string Numerals = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u3007\u96f6";

    /// <summary>Finds the numbering at the start of a text: 一、 （一） 1. 1．  1、 （1）. <c>1.5</c> and <c>2026年</c> are none.</summary>
    /// <param name="text">A label or heading, trimmed.</param>
    public static ListNumber Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        if (text[0] is '(' or '（')
        {
            var (chinese, end) = Run(text, 1);
            return end > 1 && end < text.Length && text[end] is ')' or '）'
                ? Made(chinese ? ListStyle.ChineseInParentheses : ListStyle.DigitInParentheses, end + 1, text[1..end])
                : default;
        }

        var (isChinese, stop) = Run(text, 0);
        if (stop is 0 or > 6 || stop >= text.Length) return default;
        if (text[stop] == '、') return Made(isChinese ? ListStyle.Chinese : ListStyle.Digit, stop + 1, text[..stop]);
        if (isChinese || text[stop] is not ('.' or '．')) return default;
        return stop + 1 < text.Length && char.IsAsciiDigit(text[stop + 1]) ? default : Made(ListStyle.Digit, stop + 1, text[..stop]);
    }

    private static ListNumber Made(ListStyle style, int length, ReadOnlySpan<char> number) =>
        new(style, length) { IsFirst = number.Length == 1 && (number[0] == Numerals[0] || number[0] == '1') };

    private static (bool Chinese, int End) Run(ReadOnlySpan<char> text, int from)
    {
        var end = from;
        if (end < text.Length && Numerals.Contains(text[end], StringComparison.Ordinal))
        {
            while (end < text.Length && Numerals.Contains(text[end], StringComparison.Ordinal)) end++;
            return (true, end);
        }

        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return (false, end);
    }
}
