using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Chance;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Accounting;

/// <summary>Makes the books of an invented office.</summary>
internal static class AccountsMaker
{
    /// <summary>Makes them.</summary>
    /// <param name="seed">The same seed and dress give the same books.</param>
    /// <param name="dress">What the books must be printable in: step of money, funds, kind, rounding.</param>
    public static Accounts Make(int seed, Dress dress)
    {
        var dice = new Dice(seed, "office");
        var words = OfficeWords.All;
        var kind = dice.Pick(words.Offices);
        var office = dice.Pick(words.Places) + kind.Name;
        var code = dice.Between(101, 399).ToString(CultureInfo.InvariantCulture);
        return Make(seed, dress, new OfficePlan(office, code, dice.Between(2019, 2026), kind.Function));
    }

    /// <summary>Makes the books of a given office.</summary>
    /// <param name="seed">The same seed, dress and office give the same books.</param>
    /// <param name="dress">What the books must be printable in.</param>
    /// <param name="plan">The office and the year.</param>
    public static Accounts Make(int seed, Dress dress, OfficePlan plan)
    {
        var (office, code) = (plan.Name, plan.Code);
        var grain = Grain.Of(dress);
        // 元 with decimals prints everything there is: nothing to round
        var rounding = dress.Damages.HasFlag(Damages.Rounding) && grain.Step >= 1;
        var money = rounding ? dress : dress with { Damages = dress.Damages & ~Damages.Rounding };
        var economics = EconomicMaker.Make(new Dice(seed, "economics"), grain, rounding);
        var functions = new FunctionMaker(new Dice(seed, "functions"), grain, money).Make(plan.Function, economics);
        var sources = functions.Select(Sources.Of).Aggregate((one, two) => one + two);
        var three = Three(new Dice(seed, "three"), grain, economics);
        return new Accounts
        {
            Office = office,
            OfficeCode = code,
            Year = plan.Year,
            Functions = functions,
            Economics = economics,
            ThreePublic = three,
            ThreePublicBudget = Raised(three, grain, new Dice(seed, "three budget")),
            Projects = ProjectMaker.Make(new Dice(seed, "projects"), dress.Targets),
            Units = Split(new Dice(seed, "units"), grain, code, office, sources),
            Particulars = Tell(new Dice(seed, "particulars"), grain, sources),
        };
    }

    private static ThreePublic Three(Dice dice, Grain grain, ImmutableArray<EconomicShare> economics)
    {
        decimal Of(string code) => economics.FirstOrDefault(share => share.Subject.Code == code)?.Amount ?? 0;
        var purchase = dice.Chance(30) ? grain.Amount(dice, 10, 50) : 0;
        return new ThreePublic(Of("30212"), purchase, Of("30231"), Of("30217"), Of("30215"), Of("30216"));
    }

    private static ThreePublic Raised(ThreePublic three, Grain grain, Dice dice) => three with
    {
        Reception = three.Reception + grain.Amount(dice, 1, 5),
        CarRunning = three.CarRunning + (three.CarRunning > 0 ? grain.Amount(dice, 1, 5) : 0),
    };

    private static ImmutableArray<UnitShare> Split(Dice dice, Grain grain, string code, string office, Sources sources)
    {
        var subordinates = dice.Some(OfficeWords.All.Subordinates, dice.Between(1, 3));
        var units = new List<UnitShare>();
        var left = sources;
        foreach (var name in subordinates)
        {
            var percent = dice.Between(3, 20);
            var share = new Sources(
                grain.Part(sources.General, percent), 0, 0, grain.Part(sources.Business, percent), 0, grain.Part(sources.Carryover, percent));
            left = new Sources(
                left.General - share.General, left.GovernmentFund, left.StateCapital, left.Business - share.Business, left.Other, left.Carryover - share.Carryover);
            units.Add(new UnitShare(string.Create(CultureInfo.InvariantCulture, $"{code}{units.Count + 2:D3}"), office + name, share));
        }

        var own = OfficeWords.All.OwnLevel.Replace("{office}", office, StringComparison.Ordinal);
        return [new UnitShare(code + "001", own, left), .. units];
    }

    private static Particulars Tell(Dice dice, Grain grain, Sources sources)
    {
        var quota = dice.Between(8, 120);
        var words = OfficeWords.All;
        return new Particulars(
            quota, Math.Max(1, quota - dice.Next(8)), dice.Between(0, 12), dice.Between(1, 9000) * 100m, dice.Between(1, 9000) * 100m,
            grain.Part(sources.All, dice.Between(1, 20)) * (dice.Chance(50) ? 1 : -1),
            dice.Pick(words.Surnames) + dice.Pick(words.GivenNames),
            string.Create(CultureInfo.InvariantCulture, $"0{dice.Between(210, 990)}-{dice.Between(2000000, 8999999)}"));
    }
}

/// <summary>Whose books are made.</summary>
/// <param name="Name">Name of the office.</param>
/// <param name="Code">Its code among the budget units, three digits.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Function">The functional 款 that is its own field of work.</param>
internal sealed record OfficePlan(string Name, string Code, int Year, string Function);
