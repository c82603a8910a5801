using System.Collections;
using System.Globalization;
using System.Text.Json;
using Extractor.Values;

namespace Extractor.Emit;

/// <summary>How a value is written in a cell: the same in every culture, numbers plainly and as short as they are exact.</summary>
internal static class CellText
{
    // 28 decimals: all that a decimal can hold. A format of # prints no exponent and no trailing zeros.
    private const string Plain = "0.############################";

    // A thousandth of a point is finer than any ruling line; more digits would be noise of the arithmetic.
    private const string Points = "0.###";

    /// <summary>The text of a value; empty for null.</summary>
    /// <exception cref="NotSupportedException">No column has values of that type.</exception>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => Of(number),
        double number => Unsigned(number.ToString(Points, CultureInfo.InvariantCulture)),
        Enum word => JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString()),
        Place place => place.ToString(),
        IEnumerable list => string.Join(' ', list.Cast<object>().Select(Of)),
        _ => throw new NotSupportedException($"No text for a value of type {value.GetType().Name}"),
    };

    /// <summary>A decimal number without exponent and trailing zeros: <c>5007500</c>, <c>-0.05</c>.</summary>
    public static string Of(decimal number) => Unsigned(number.ToString(Plain, CultureInfo.InvariantCulture));

    // A zero may carry a sign in both number types; no page prints one.
    private static string Unsigned(string text) => text == "-0" ? "0" : text;
}
