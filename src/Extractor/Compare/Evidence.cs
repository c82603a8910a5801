using System.Globalization;

namespace Extractor.Compare;

/// <summary>How much speaks for two offices, or groups of offices, being one.</summary>
/// <param name="Name">By their names, 0 to 1.</param>
/// <param name="Common">Units that both list.</param>
/// <param name="Units">Units that either lists.</param>
/// <param name="Agreed">Different sums that the later documents print or tell of the earlier year and the earlier documents print, too.</param>
/// <param name="Compared">Such sums that could be compared.</param>
internal readonly record struct Evidence(decimal Name, int Common, int Units, int Agreed, int Compared)
{
    /// <summary>True where the money alone makes it sure.</summary>
    public bool IsProved => Agreed >= 2 && Agreed * 5 >= Compared * 4;

    private bool IsRefuted => Compared >= 3 && Agreed * 3 < Compared;

    /// <summary>How sure it is, 0 to 0.99.</summary>
    public decimal Confidence
    {
        get
        {
            // figures that differ may be those of a part: they leave it to people. Independent signs each leave some of the doubt
            var doubt = (1m - Name) * (1m - ByUnits) * (1m - ByMoney);
            return Math.Round(Math.Min(0.99m, 1m - doubt) * (IsRefuted ? 0.75m : 1m), 2);
        }
    }

    private decimal ByUnits => Common < 2 ? 0m : 0.3m + (0.6m * Common / Units);

    private decimal ByMoney => IsProved ? Agreed >= 3 ? 0.95m : 0.9m : Agreed == 1 && Compared == 1 ? 0.6m : 0m;

    /// <inheritdoc/>
    public override string ToString()
    {
        var parts = new List<string>();
        if (Name > 0m) parts.Add(string.Create(CultureInfo.InvariantCulture, $"name {Name:0.00}"));
        if (Common > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"units {Common}/{Units}"));
        if (Compared > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"last_year {Agreed}/{Compared}"));
        return string.Join("; ", parts);
    }
}
