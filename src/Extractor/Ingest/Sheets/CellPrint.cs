using System.Globalization;

namespace Extractor.Ingest.Sheets;

/// <summary>Prints what a cell shows: its value by its number format. Keeps the formats it met.</summary>
internal sealed class CellPrint
{
    /// <summary>Excel takes no longer format.</summary>
    private const int FormatLetters = 255;

    /// <summary>The format General shows as many digits where a number has decimals, ...</summary>
    private const int GeneralDigits = 10;

    /// <summary>... and never rounds money away, though a narrow cell would.</summary>
    private const int GeneralDecimals = 2;

    /// <summary>The date as the machine writes it: built in, and no format of its own.</summary>
    private const int MachineDate = 14;

    private readonly Dictionary<string, PrintFormat> formats = new(StringComparer.Ordinal);

    /// <summary>The text that a cell shows, lines parted by line feeds, without tabs; empty for an empty cell.</summary>
    /// <param name="value">Its value as the reader gives it.</param>
    /// <param name="format">The code of its number format; null where it has none.</param>
    /// <param name="index">The number of its number format.</param>
    public string Of(object? value, string? format, int index) => value switch
    {
        null => "",
        string text => string.IsNullOrWhiteSpace(text) ? "" : text.ReplaceLineEndings("\n").Replace('\t', ' ').TrimEnd(),
        bool truth => truth ? "TRUE" : "FALSE",
        double or float or int or long or decimal => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), format, index),
        DateTime date when index == MachineDate => date.ToString("yyyy/M/d", CultureInfo.InvariantCulture),
        _ => Format(format) is { IsUsable: true } known ? known.Print(value) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private string Number(double value, string? format, int index)
    {
        if (!double.IsFinite(value)) return "";
        if (ChineseDate(index) is { } date && string.IsNullOrEmpty(format) && value is >= 1 and < 2_958_466) return DateTime.FromOADate(value).ToString(date, CultureInfo.InvariantCulture);
        return Format(format) is { IsUsable: true } known ? known.Print(value) : General(value);
    }

    /// <summary>Formats of dates that are built into a Chinese Excel and whose code no file holds, with hyphens for its words of year, month and day.</summary>
    private static string? ChineseDate(int index) => index switch
    {
        27 or 36 or 50 or 52 or 57 => "yyyy-M",
        28 or 29 or 51 or 53 or 54 or 58 => "M-d",
        30 => "M-d-yy",
        31 => "yyyy-M-d",
        _ => null,
    };

    private static string General(double value)
    {
        if (Math.Abs(value) is not (0 or (>= 1e-9 and < 1e15))) return value.ToString("G15", CultureInfo.InvariantCulture);
        var exact = DecimalValue.Of(value);
        var whole = Math.Truncate(Math.Abs(exact)).ToString(CultureInfo.InvariantCulture).Length;
        return Math.Round(exact, Math.Max(GeneralDecimals, GeneralDigits - whole), MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private PrintFormat? Format(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Length > FormatLetters || code is "General" or "@") return null;
        if (!formats.TryGetValue(code, out var format)) formats.Add(code, format = new PrintFormat(code));
        return format;
    }
}
