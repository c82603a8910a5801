using System.Globalization;
using ExcelDataReader;
using ExcelNumberFormat;

namespace Extractor.Ingest.Sheets;

/// <summary>A cell as the sheet shows it: a number in its number format, a text with its lines put together.</summary>
internal static class CellPrint
{
    /// <summary>Digits that a spreadsheet keeps; those after them are noise of binary numbers.</summary>
    private const string Digits = "G15";

    private const string Plain = "0.###############";

    /// <summary>The text of one cell of the current row.</summary>
    public static string Of(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string words => Words.Join(words.Replace('\t', ' ')),
        double number => Number(number, reader.GetNumberFormatString(column)),
        int number => Number(number, reader.GetNumberFormatString(column)),
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime date => Formatted(date, reader.GetNumberFormatString(column)) ?? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var other => Words.Join(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string Number(double number, string? format)
    {
        // fractions are searched for at length, and no money is printed as one
        if (format is { Length: > 0 } && !format.Equals("General", StringComparison.OrdinalIgnoreCase) && !format.Contains('/', StringComparison.Ordinal) && Formatted(number, format) is { } shown)
            return number < 0 ? Negative(shown) : shown;
        return decimal.TryParse(number.ToString(Digits, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString(Plain, CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A format may show a negative number red or in parentheses only; as text it has its sign.</summary>
    private static string Negative(string shown) => shown.Contains('-', StringComparison.Ordinal) ? shown : "-" + shown.Trim('(', ')', '（', '）', ' ');

    private static string? Formatted(object value, string? format)
    {
        if (format is not { Length: > 0 and < 200 }) return null;
        var parsed = new NumberFormat(format);
        return parsed.IsValid ? Words.Join(parsed.Format(value, CultureInfo.InvariantCulture)) : null;
    }
}
