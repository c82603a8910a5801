using System.Globalization;
using Extractor.Values;

namespace Extractor.Report.Data;

/// <summary>A fact of the narrative with its value, or without where it is no sum of money.</summary>
internal sealed record StatedSum(StatedEntry Entry, decimal? Yuan)
{
    /// <summary>Reads the value of a fact.</summary>
    public static StatedSum Of(StatedEntry entry) => new(entry, Value(entry));

    /// <summary>Of facts of one name, the first that states one of two sums: checks.csv names a fact, but not its number.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="left">The one sum, yuan.</param>
    /// <param name="right">The other.</param>
    public static StatedEntry? Choose(IEnumerable<StatedSum> facts, decimal left, decimal right)
    {
        var sums = facts.Where(f => f.Yuan is not null).ToList();
        return (sums.Find(f => f.Yuan == left) ?? sums.Find(f => f.Yuan == right))?.Entry;
    }

    private static decimal? Value(StatedEntry entry) =>
        decimal.TryParse(entry.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && MoneyUnit.Parse(entry.Unit) is { } unit ? unit.InYuan(value) : null;
}
