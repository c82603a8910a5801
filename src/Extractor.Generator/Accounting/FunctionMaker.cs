using System.Collections.Immutable;
using Extractor.Generator.Chance;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Accounting;

/// <summary>Makes the functional side, so that basic expenditure is the same money as the economic side.</summary>
internal sealed class FunctionMaker(Dice dice, Grain grain, Dress dress)
{
    /// <summary>Makes the functional items in the order of their codes.</summary>
    /// <param name="section">The 款 of the office's own field of work.</param>
    /// <param name="economics">The economic side.</param>
    public ImmutableArray<FunctionShare> Make(string section, ImmutableArray<EconomicShare> economics)
    {
        var shares = new List<FunctionShare>();
        var booked = OfficeWords.All.StaffFunctions;
        foreach (var economic in economics)
        {
            if (booked.TryGetValue(economic.Subject.Code, out var code))
                shares.Add(new FunctionShare(SubjectBook.Function(code), Fund.General) { Personnel = economic.Amount });
        }

        var items = SubjectBook.ItemsOf(section);
        shares.Add(new FunctionShare(items[0], Fund.General)
        {
            Personnel = economics.Where(share => !booked.ContainsKey(share.Subject.Code)).Sum(share => share.Personnel),
            Operating = economics.Sum(share => share.Operating),
        });
        shares.AddRange(dice.Some([.. items.Skip(1)], dice.Between(2, 5)).Select((subject, index) => OwnProject(subject, index == 0)));
        if (dress.FundsUsed)
        {
            shares.AddRange(FundProjects(OfficeWords.All.FundFunctions, Fund.GovernmentFund));
            shares.AddRange(FundProjects(OfficeWords.All.CapitalFunctions, Fund.StateCapital));
        }

        return [.. shares.OrderBy(share => share.Subject.Code, StringComparer.Ordinal).Select(WithLastYear)];
    }

    private FunctionShare OwnProject(Subject subject, bool isFirst)
    {
        var project = grain.Amount(dice, 10, 1500);
        var carriedIn = dice.Chance(40) ? grain.Part(project, dice.Between(5, 60)) : 0;
        var carriedOut = dress.Kind == DisclosureKind.Final && dice.Chance(50) ? grain.Amount(dice, 1, 200) : 0;
        if (isFirst && dress.Damages.HasFlag(Damages.Rounding)) project += grain.Dust(dice);
        return new FunctionShare(subject, Fund.General)
        {
            Project = project,
            Business = dice.Chance(20) ? grain.Amount(dice, 5, 300) : 0,
            Other = dice.Chance(25) ? grain.Amount(dice, 1, 100) : 0,
            CarriedIn = carriedIn,
            CarriedOut = carriedOut,
        };
    }

    private IEnumerable<FunctionShare> FundProjects(IReadOnlyList<string> codes, Fund fund) =>
        dice.Some(codes, dice.Between(1, 2))
            .Select(code => new FunctionShare(SubjectBook.Function(code), fund) { Project = grain.Amount(dice, 20, 3000) });

    private FunctionShare WithLastYear(FunctionShare share) =>
        share with { LastYear = grain.Part(share.FiscalSpending, dice.Between(60, 130)) };
}
