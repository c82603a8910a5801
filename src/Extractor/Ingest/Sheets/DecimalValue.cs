using System.Globalization;

namespace Extractor.Ingest.Sheets;

/// <summary>The number that a cell holds, without the noise of binary fractions: Excel counts with fifteen digits.</summary>
internal static class DecimalValue
{
    /// <summary>The value of 15 digits: 500.75 for 500.75000000000006.</summary>
    /// <param name="value">Less than 10^28 in size.</param>
    public static decimal Of(double value) => decimal.Parse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
