using System.Globalization;
using System.Text.RegularExpressions;
using ExcelNumberFormat;

namespace Extractor.Ingest.Sheets;

/// <summary>One number format. ExcelNumberFormat prints; what it rounds otherwise than Excel does, or leaves out, is mended here.</summary>
internal sealed partial class PrintFormat
{
    private readonly NumberFormat format;
    private readonly string[] sections;
    private readonly bool hasConditions;

    /// <summary>Parses a format.</summary>
    /// <param name="code">Its code, as <c>#,##0.00_ </c>.</param>
    public PrintFormat(string code)
    {
        // East Asian codes also escape by an exclamation mark
        code = code.Replace('!', '\\');
        format = new NumberFormat(code);
        hasConditions = Condition().IsMatch(code);
        sections = Literal().Replace(code, " ").Split(';');
        // fractions are found by trying denominators, as many as the format asks for
        IsUsable = format.IsValid && !sections.Any(s => Fraction().IsMatch(s));
    }

    /// <summary>False where the format is none, or is not followed.</summary>
    public bool IsUsable { get; }

    /// <summary>Prints a date or a time.</summary>
    public string Print(object value) => format.Format(value, CultureInfo.InvariantCulture).Trim();

    /// <summary>Prints a number. A negative one always has a minus, whether the format shows it by red, by parentheses or by itself.</summary>
    public string Print(double value)
    {
        var rounded = Round(value);
        if (Section(rounded) is { Length: 0 } && sections.Length > 1) return "";
        var text = Print((object)rounded);
        if (rounded >= 0 || text.Length == 0 || text.Contains('-', StringComparison.Ordinal)) return text;
        return "-" + (text[0] is '(' or '（' && text[^1] is ')' or '）' ? text[1..^1].Trim() : text);
    }

    /// <summary>Half a unit is rounded away from zero, and as a decimal fraction: 2.675 shows as 2.68.</summary>
    private double Round(double value)
    {
        if (hasConditions || Math.Abs(value) is not (>= 1e-9 and < 1e15)) return value;
        var section = Section(value);
        if (section.Contains('E', StringComparison.Ordinal)) return value;
        var decimals = Decimals().Match(section) is { Success: true } point ? point.ValueSpan.Count('0') + point.ValueSpan.Count('#') + point.ValueSpan.Count('?') : 0;
        decimals += (2 * section.Count(c => c == '%')) - (3 * Thousands().Match(section).Length);
        var exact = DecimalValue.Of(value);
        if (decimals >= 0) return (double)Math.Round(exact, Math.Min(decimals, 15), MidpointRounding.AwayFromZero);
        var unit = (decimal)Math.Pow(10, Math.Min(-decimals, 15));
        return (double)(Math.Round(exact / unit, MidpointRounding.AwayFromZero) * unit);
    }

    private string Section(double value) => value switch
    {
        _ when hasConditions => sections[0],
        < 0 when sections.Length > 1 => sections[1],
        0 when sections.Length > 2 => sections[2],
        _ => sections[0],
    };

    /// <summary>What a format prints as it stands, or as space, and colours.</summary>
    [GeneratedRegex("""\\.|_.|\*.|"[^"]*"|\[[^\]]*\]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\[[<>=]")]
    private static partial Regex Condition();

    [GeneratedRegex("[0#?] */ *[0-9#?]")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\.[0#?]*")]
    private static partial Regex Decimals();

    /// <summary>Commas behind the digits, each of which leaves out three.</summary>
    [GeneratedRegex("(?<=[0#?.]),+(?![0#?,.])")]
    private static partial Regex Thousands();
}
