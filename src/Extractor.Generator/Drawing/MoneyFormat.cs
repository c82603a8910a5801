using System.Globalization;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing;

/// <summary>Prints money as a dress has it.</summary>
/// <param name="dress">The dress.</param>
/// <param name="unit">Unit of the table.</param>
/// <param name="words">The document's words.</param>
internal sealed class MoneyFormat(Dress dress, MoneyUnit unit, Phrasing words)
{
    private readonly decimal _factor = Factor(unit);
    private readonly string _format = (dress.Thousands ? "#,##0" : "0") + (dress.Decimals == 0 ? "" : "." + new string('0', dress.Decimals));

    /// <summary>The unit as printed.</summary>
    public string UnitName { get; } = words[unit switch
    {
        MoneyUnit.Yuan => "unit.yuan",
        MoneyUnit.HundredMillionYuan => "unit.hundred_million_yuan",
        _ => "unit.ten_thousand_yuan",
    }];

    /// <summary>What one step of the last printed digit is worth, in yuan.</summary>
    public decimal Step { get; } = StepOf(unit, dress.Decimals);

    /// <summary>What one step of the last of some decimals is worth, in yuan.</summary>
    public static decimal StepOf(MoneyUnit unit, int decimals)
    {
        var step = Factor(unit);
        for (; decimals > 0; decimals--) step /= 10;
        return step;
    }

    /// <summary>The amount a reader of the page sees, in yuan.</summary>
    public decimal Printed(decimal yuan) => Math.Round(yuan / _factor, dress.Decimals, MidpointRounding.AwayFromZero) * _factor;

    /// <summary>The printed text; empty for nothing, and for a zero where zeros are not printed.</summary>
    public string Text(decimal? yuan) => yuan switch
    {
        null => "",
        0 when dress.Zeros == ZeroStyle.Blank => "",
        { } value => (Printed(value) / _factor).ToString(_format, CultureInfo.InvariantCulture),
    };

    private static decimal Factor(MoneyUnit unit) => unit switch
    {
        MoneyUnit.Yuan => 1m,
        MoneyUnit.HundredMillionYuan => 100_000_000m,
        _ => 10_000m,
    };
}
