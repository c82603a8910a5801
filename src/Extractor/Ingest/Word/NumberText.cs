using System.Globalization;
using System.Text;
using Extractor.Knowledge;

namespace Extractor.Ingest.Word;

/// <summary>Prints the numbers of lists as Word does.</summary>
internal static class NumberText
{
    private static readonly WordNumbers Signs = WordNumbers.Default;

    private static readonly (int Value, string Text)[] Roman =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>Prints a number.</summary>
    /// <param name="number">The number; what a format has no sign for is printed in ordinary digits.</param>
    /// <param name="format">Word's name of the format; null is the ordinary one.</param>
    public static string Of(int number, string? format) => format switch
    {
        "none" or "bullet" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Plain(number).Select(c => (char)(c - '0' + '０'))),
        "upperRoman" when number is > 0 and < 4000 => InRoman(number),
        "lowerRoman" when number is > 0 and < 4000 => InRoman(number).ToLowerInvariant(),
        "upperLetter" when number > 0 => Letter(number, 'A'),
        "lowerLetter" when number > 0 => Letter(number, 'a'),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Sign(number, '①', 20),
        "decimalEnclosedParen" => Sign(number, '⑴', 20),
        "decimalEnclosedFullstop" => Sign(number, '⒈', 20),
        "ideographEnclosedCircle" => Sign(number, '㊀', 10),
        "ideographTraditional" => number is > 0 and <= 10 ? Signs.Stems[number - 1].ToString() : Plain(number),
        "ideographZodiac" => number is > 0 and <= 12 ? Signs.Branches[number - 1].ToString() : Plain(number),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => string.Concat(Plain(number).Select(c => char.IsAsciiDigit(c) ? Signs.Digits[c - '0'] : c)),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "koreanCounting"
            when number is > 0 and < 10_000 => Counted(number, Signs.Digits, Signs.Places),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" when number is > 0 and < 10_000 => Counted(number, Signs.LegalDigits, Signs.LegalPlaces),
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sign(int number, char first, int most) => number > 0 && number <= most ? ((char)(first + number - 1)).ToString() : Plain(number);

    /// <summary>A to Z, then AA to ZZ, and so on.</summary>
    private static string Letter(int number, char first)
    {
        const int Letters = 26;
        const int MostRepeated = 30;
        var times = ((number - 1) / Letters) + 1;
        return times > MostRepeated ? Plain(number) : new string((char)(first + ((number - 1) % Letters)), times);
    }

    private static string InRoman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
            for (; number >= value; number -= value) text.Append(sign);
        return text.ToString();
    }

    /// <summary>Digits with their places: ten without a one before it where nothing stands over it, one zero for places left out.</summary>
    private static string Counted(int number, string digits, string places)
    {
        var text = new StringBuilder();
        var plain = Plain(number);
        var isZeroOwed = false;
        for (var i = 0; i < plain.Length; i++)
        {
            var (digit, place) = (plain[i] - '0', plain.Length - 1 - i);
            if (digit == 0)
            {
                isZeroOwed = true;
                continue;
            }

            if (isZeroOwed) text.Append(Signs.Zero);
            isZeroOwed = false;
            if (!(digit == 1 && place == 1 && plain.Length == 2)) text.Append(digits[digit]);
            if (place > 0) text.Append(places[place - 1]);
        }

        return text.ToString();
    }
}
