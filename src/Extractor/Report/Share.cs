using System.Globalization;

namespace Extractor.Report;

/// <summary>Shares for readers.</summary>
internal static class Share
{
    /// <summary>A share in per cent with one decimal, rounded so that only all is 100 and only none is 0.</summary>
    /// <param name="part">How many.</param>
    /// <param name="whole">Of how many, at least 1.</param>
    public static string Percent(long part, long whole)
    {
        if (part == whole || part == 0) return part == 0 ? "0 %" : "100 %";
        var tenths = Math.Clamp(Math.Round(part * 1000m / whole, MidpointRounding.AwayFromZero), 1m, 999m);
        return (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture) + " %";
    }
}
