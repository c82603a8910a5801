namespace Extractor.Values;

/// <summary>
/// A classification code of the government budget subjects (政府收支分类科目): 3 digits 类, 5 digits 款, 7 digits 项
/// (economic codes have 类 and 款, in places a seventh digit level of the office's own).
/// </summary>
/// <param name="Digits">The code as one string of digits.</param>
public readonly record struct SubjectCode(string Digits)
{
    /// <summary>Depth by length: 1 for 3 digits, 2 for 5, 3 for 7; 0 where the length fits none.</summary>
    public int Level => Digits.Length switch { 3 => 1, 5 => 2, 7 => 3, _ => 0 };

    /// <summary>The code one level up, or null for a 类 or a code of odd length.</summary>
    public SubjectCode? Parent => Level >= 2 ? new SubjectCode(Digits[..^2]) : null;

    /// <summary>Reads a whole cell as a code: 3, 5 or 7 ASCII digits, the first of them 2, 3 or 5.</summary>
    /// <param name="text">The cell's text; white space around it is ignored.</param>
    /// <param name="code">The code read.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out SubjectCode code)
    {
        text = text.Trim();
        code = default;
        if (text.Length is not (3 or 5 or 7) || text[0] is not ('2' or '3' or '5')) return false;
        foreach (var c in text)
            if (!char.IsAsciiDigit(c)) return false;
        code = new SubjectCode(text.ToString());
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Digits;
}
