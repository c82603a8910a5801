namespace Extractor.Segment.Layout;

/// <summary>Tells what stands for a number in a table's body.</summary>
internal static class Numeral
{
    /// <summary>Signs that print a number, or that there is none.</summary>
    private const string Signs = ".,-+%()/*'±–—−… <>≥≤€$£¥~:";

    /// <summary>Letters a number may have beside its digits: a unit, a mark, a short word such as <c>n.a.</c></summary>
    private const int OtherLetters = 2;

    /// <summary>True for digits with signs and at most a mark, and for dashes and the like without any digit.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        int digits = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (!Signs.Contains(c, StringComparison.Ordinal)) letters++;
        }

        return digits > 0 ? letters <= OtherLetters && letters <= digits : letters == 0 || (letters <= OtherLetters && text.Contains('.'));
    }
}
