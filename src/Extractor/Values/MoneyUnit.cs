namespace Extractor.Values;

/// <summary>A unit of money as disclosures print it (万元, 元 …).</summary>
/// <param name="Name">As printed.</param>
/// <param name="Yuan">How many yuan one of it is.</param>
public sealed record MoneyUnit(string Name, decimal Yuan)
{
    /// <summary>The multiplier characters before 元, with their power of ten.</summary>
    private static readonly (char Sign, decimal Factor)[] Multipliers = [('\u5341', 10m), ('\u767e', 100m), ('\u5343', 1_000m), ('\u4e07', 10_000m), ('\u4ebf', 100_000_000m)];

    private const char YuanSign = '\u5143';

    /// <summary>
    /// No sum of money is larger: in yuan, seventy times what the whole country makes in a year. A larger number is a code, or a slip; tables of a
    /// database, and sums of it, would not hold it.
    /// </summary>
    public const decimal Most = 10_000_000_000_000_000m;

    /// <summary>So many of this unit in yuan; null where that is more than money can be.</summary>
    /// <param name="number">How many.</param>
    public decimal? InYuan(decimal number) => Math.Abs(number) <= Most / Yuan ? number * Yuan : null;

    /// <summary>Reads a unit: 元 after any of 十 百 千 万 亿, which multiply (百万元 is 1,000,000 yuan).</summary>
    /// <param name="text">The unit's text; white space is ignored.</param>
    /// <returns>The unit, or null where the text is none.</returns>
    public static MoneyUnit? Parse(string text)
    {
        var name = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (name.Length is 0 or > 4 || name[^1] != YuanSign) return null;
        var factor = 1m;
        foreach (var c in name.AsSpan(0, name.Length - 1))
        {
            var at = Array.FindIndex(Multipliers, m => m.Sign == c);
            if (at < 0) return null;
            factor *= Multipliers[at].Factor;
        }

        return new MoneyUnit(name, factor);
    }
}
