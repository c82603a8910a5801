using Extractor.Generator.Chance;
using Extractor.Generator.Drawing;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Accounting;

/// <summary>How fine amounts are: a whole number of printed steps, so that printed parts sum to printed totals exactly.</summary>
/// <param name="Step">The smallest amount a table can print, in yuan.</param>
internal sealed record Grain(decimal Step)
{
    /// <summary>The grain a dress can print.</summary>
    public static Grain Of(Dress dress) =>
        new(MoneyFormat.StepOf(dress.Unit, dress.Decimals));

    /// <summary>An amount between two bounds.</summary>
    /// <param name="dice">Chance.</param>
    /// <param name="low">Lower bound in 万元, at least 1.</param>
    /// <param name="high">Upper bound in 万元.</param>
    public decimal Amount(Dice dice, int low, int high)
    {
        // small amounts of cents would give long random tails in 元; most real ones end in whole yuan
        var yuan = dice.Between(low * 100, high * 100) * 100m + (Step <= 1 ? dice.Next(100) : 0) + (Step < 1 && dice.Chance(40) ? dice.Next(100) / 100m : 0);
        return Math.Max(Step, Math.Floor(yuan / Step) * Step);
    }

    /// <summary>A part of an amount in whole steps.</summary>
    /// <param name="amount">The whole.</param>
    /// <param name="percent">How much of it, 0 to 100.</param>
    public decimal Part(decimal amount, int percent) => Math.Floor(amount * percent / 100 / Step) * Step;

    /// <summary>What no table can print: less than half a step or more, but never a whole one.</summary>
    public decimal Dust(Dice dice) => Step * dice.Between(15, 85) / 100;
}
