using System.Globalization;

namespace Extractor.Report.Data;

/// <summary>Decimals as text.</summary>
internal static class Exact
{
    /// <summary>All digits, a point, no zeros at the end.</summary>
    public static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
