using System.Globalization;

namespace Extractor.Values;

/// <summary>A number as a document prints it: its value and how many decimals it shows.</summary>
/// <param name="Value">The value in the unit printed, not yet in yuan.</param>
/// <param name="Decimals">Digits after the decimal point as printed, 0 to 12.</param>
public readonly record struct PrintedNumber(decimal Value, int Decimals)
{
    private const int MaxDigits = 22;

    /// <summary>One unit of the last printed digit: 0.01 for <c>500.75</c>, 1 for <c>9,501,164</c>.</summary>
    public decimal Quantum => Decimals == 0 ? 1m : new decimal(1, 0, 0, false, (byte)Decimals);

    /// <summary>
    /// Reads a whole cell as a number: optional sign, digits with or without thousands separators (groups of three after the
    /// first), optional decimals. White space around it is allowed, inside it is not; percentages, dates and ranges are no numbers.
    /// </summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="number">The number read.</param>
    /// <returns>False where the text is anything but one number of at most 22 digits.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PrintedNumber number)
    {
        number = default;
        text = text.Trim();
        var negative = false;
        if (text.Length > 0 && text[0] is '-' or '－' or '−' or '+')
        {
            negative = text[0] != '+';
            text = text[1..];
        }

        Span<char> digits = stackalloc char[MaxDigits + 1];
        var used = 0;
        var decimals = -1;
        var group = -1;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (used - (decimals >= 0 ? 1 : 0) >= MaxDigits) return false;
                digits[used++] = c;
                if (decimals >= 0) decimals++;
                else if (group >= 0) group++;
            }
            else if (c is ',' or '，' && decimals < 0 && used > 0 && (group == 3 || (group < 0 && used <= 3)))
            {
                group = 0;
            }
            else if (c is '.' or '．' && decimals < 0 && used > 0 && group is -1 or 3)
            {
                if (used >= MaxDigits) return false;
                digits[used++] = '.';
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        if (used == 0 || decimals == 0 || decimals > 12 || (decimals < 0 && group is not (-1 or 3))) return false;
        if (!decimal.TryParse(digits[..used], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return false;
        number = new PrintedNumber(negative ? -value : value, Math.Max(decimals, 0));
        return true;
    }

    /// <summary>Prints the number without thousands separators, with as many decimals as it was printed with.</summary>
    public override string ToString() => Value.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
