using System.Text;

namespace Extractor.Values;

/// <summary>A figure printed in letters that no figure has, and what it must be.</summary>
/// <param name="Text">The figure.</param>
/// <param name="Kind">What was changed: <c>digit_letters</c>, <c>figure_marks</c> or <c>figure_spaces</c>.</param>
/// <param name="MayBeTwo">True where spaces part it into texts that are figures each.</param>
public sealed record MisprintedFigure(string Text, string Kind, bool MayBeTwo)
{
    private const string Letters = "digit_letters", Marks = "figure_marks", Spaces = "figure_spaces";

    /// <summary>Digits between two separators.</summary>
    private const int GroupDigits = 3;

    /// <summary>True for what may stand in a figure, well printed or not: digits, marks, spaces, and the letters that are taken for digits.</summary>
    public static bool IsLetterOf(char c) => char.IsAsciiDigit(c) || c is ' ' or ',' or '.' or '，' or '．' or '、' or '。' or 'O' or 'o' or 'l' or 'I';

    /// <summary>Reads a text that is no figure as printed; null where it can be none.</summary>
    /// <param name="text">The text, which is no figure.</param>
    public static MisprintedFigure? Read(string text)
    {
        if (!text.Any(char.IsAsciiDigit)) return null;
        var (plain, letters, marks, spaces) = (new StringBuilder(text.Length), false, false, false);
        foreach (var c in text)
        {
            var (to, isLetter, isMark) = c switch
            {
                'O' or 'o' => ('0', true, false),
                'l' or 'I' => ('1', true, false),
                '、' => (',', false, true),
                '。' => ('.', false, true),
                _ => (c, false, false),
            };
            letters |= isLetter;
            marks |= isMark;
            if (c == ' ') spaces = true;
            else plain.Append(to);
        }

        // where spaces stand too, several points are those of several figures
        var whole = spaces ? plain.ToString() : Commas(plain.ToString(), ref marks);
        if (!PrintedNumber.TryParse(whole, out _)) return null;
        var mayBeTwo = spaces && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((p, i) => PrintedNumber.TryParse(p, out _) && !(i > 0 && p.Length > 1 && p[0] == '0' && char.IsAsciiDigit(p[1]))).All(p => p);
        return new MisprintedFigure(whole, letters ? Letters : marks ? Marks : Spaces, mayBeTwo);
    }

    /// <summary>
    /// A figure whose separators tell where it lost its decimal point: behind the last one more than three digits stand (2,51778). Null where it has none, or
    /// where separators may be lost as well.
    /// </summary>
    /// <param name="text">The text, which is no figure.</param>
    /// <param name="decimals">The decimals of all other figures of its column, or null where they differ or there are none.</param>
    public static string? WithPoint(string text, int? decimals)
    {
        var group = text.Length - text.LastIndexOf(',') - 1;
        if (group <= GroupDigits || group == text.Length || (decimals ?? ((group - GroupDigits) % GroupDigits == 0 ? 0 : group - GroupDigits)) != group - GroupDigits) return null;
        var pointed = text.Insert(text.Length - group + GroupDigits, ".");
        return PrintedNumber.TryParse(pointed, out _) ? pointed : null;
    }

    /// <summary>Of several points only the last can be the decimal one.</summary>
    private static string Commas(string text, ref bool marks)
    {
        var last = text.LastIndexOf('.');
        if (last < 0 || text.IndexOf('.', StringComparison.Ordinal) == last) return text;
        marks = true;
        return text[..last].Replace('.', ',') + text[last..];
    }
}
