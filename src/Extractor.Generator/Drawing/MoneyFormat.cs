using System.Globalization;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing;

/// <summary>Prints money as a dress has it.</summary>
internal sealed class MoneyFormat(Dress dress, Phrasing words)
{
    private readonly decimal _factor = dress.Unit == MoneyUnit.Yuan ? 1m : 10000m;
    private readonly string _format = (dress.Thousands ? "#,##0" : "0") + (dress.Decimals == 0 ? "" : ".00");

    /// <summary>The unit as printed.</summary>
    public string UnitName { get; } = words[dress.Unit == MoneyUnit.Yuan ? "unit.yuan" : "unit.ten_thousand_yuan"];

    /// <summary>What one step of the last printed digit is worth, in yuan.</summary>
    public decimal Step => _factor / (dress.Decimals == 0 ? 1 : 100);

    /// <summary>The amount a reader of the page sees, in yuan.</summary>
    public decimal Printed(decimal yuan) => Math.Round(yuan / _factor, dress.Decimals, MidpointRounding.AwayFromZero) * _factor;

    /// <summary>The printed text; empty for nothing, and for a zero where zeros are not printed.</summary>
    public string Text(decimal? yuan) => yuan switch
    {
        null => "",
        0 when dress.Zeros == ZeroStyle.Blank => "",
        { } value => (Printed(value) / _factor).ToString(_format, CultureInfo.InvariantCulture),
    };
}
