using System.Collections.Immutable;
using Extractor.Generator.Chance;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Accounting;

/// <summary>Makes the economic side of basic expenditure.</summary>
internal static class EconomicMaker
{
    // what every office has: wages and the insurances that the functional side repeats, office costs, reception
    private static readonly string[] Always = ["30101", "30102", "30108", "30109", "30110", "30113", "30201", "30211", "30217"];

    // amounts that get a part finer than the page prints when rounding is wanted; few, so that no sum misses by more than two steps
    private static readonly string[] Dusty = ["30101", "30113", "30201"];

    /// <summary>Makes the 款, some at random beside those every office has.</summary>
    /// <param name="dice">Chance.</param>
    /// <param name="grain">How fine the amounts are.</param>
    /// <param name="rounding">Whether some amounts are finer than the page prints.</param>
    public static ImmutableArray<EconomicShare> Make(Dice dice, Grain grain, bool rounding)
    {
        var shares = ImmutableArray.CreateBuilder<EconomicShare>();
        foreach (var use in new[] { "personnel", "operating" })
        {
            foreach (var subject in SubjectBook.EconomicOf(use))
            {
                var isCommon = Always.Contains(subject.Code);
                if (!isCommon && !dice.Chance(45)) continue;
                var amount = use == "personnel" ? grain.Amount(dice, 5, 900) : grain.Amount(dice, 1, 60);
                if (rounding && Dusty.Contains(subject.Code)) amount += grain.Dust(dice);
                shares.Add(new EconomicShare(subject, use == "personnel", amount));
            }
        }

        shares.Sort((one, two) => string.CompareOrdinal(one.Subject.Code, two.Subject.Code));
        return shares.ToImmutable();
    }
}
