using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Values;

/// <summary>A column number that says which columns the column sums: <c>4=5+6</c>.</summary>
/// <param name="Number">The column's own number; null where only the sum is printed (<c>5+6</c>, <c>=5+6</c>).</param>
/// <param name="Parts">The numbers of the columns it sums, at least two.</param>
public readonly record struct ColumnFormula(int? Number, ImmutableArray<int> Parts)
{
    private const int Longest = 60;

    /// <summary>Reads a cell of a row of column numbers. Differences and anything but one plain sum are none.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="formula">The sum it prints.</param>
    public static bool TryParse(string text, out ColumnFormula formula)
    {
        formula = default;
        if (text.Length > Longest) return false;
        var sides = LabelText.Compact(text).Replace('＝', '=').Replace('＋', '+').Split('=');
        if (sides.Length > 2) return false;
        int? number = null;
        if (sides.Length == 2 && sides[0].Length > 0)
        {
            if (!IsNumber(sides[0], out var own)) return false;
            number = own;
        }

        var parts = ImmutableArray.CreateBuilder<int>();
        foreach (var part in sides[^1].Trim('（', '）').Split('+'))
        {
            if (!IsNumber(part, out var value) || value == number || parts.Contains(value)) return false;
            parts.Add(value);
        }

        if (parts.Count < 2) return false;
        formula = new ColumnFormula(number, parts.ToImmutable());
        return true;
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 100;
}
