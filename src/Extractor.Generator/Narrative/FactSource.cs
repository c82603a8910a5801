using System.Globalization;
using Extractor.Generator.Accounting;
using Extractor.Generator.Drawing;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Narrative;

/// <summary>What a sentence can say about the books.</summary>
/// <param name="Subject">Of what, or empty.</param>
/// <param name="Value">As printed.</param>
/// <param name="Unit">As printed beside it, or empty.</param>
/// <param name="Direction"><c>increase</c>, <c>decrease</c> or empty.</param>
internal sealed record Statement(string Subject, string Value, string Unit, string Direction = "");

/// <summary>Answers the facts that narrative.yaml asks for. Money is printed in 万元, without zeros at its end.</summary>
internal sealed class FactSource(Setting setting)
{
    private readonly Accounts _accounts = setting.Accounts;
    private readonly NarrativeWords _words = NarrativeWords.All;

    /// <summary>The one statement of a fact.</summary>
    /// <param name="fact">Name of the fact in DATASET.md.</param>
    /// <param name="key">What of: a key of labels.yaml or of the subjects of narrative.yaml; empty for the whole office.</param>
    /// <exception cref="ArgumentOutOfRangeException">The template asks for a fact nobody knows: a defect of narrative.yaml.</exception>
    public Statement Single(string fact, string key)
    {
        var particulars = _accounts.Particulars;
        return fact switch
        {
            "staff_quota" => Count(particulars.StaffQuota, setting.Words["unit.person"]),
            "staff_actual" => Count(particulars.StaffActual, setting.Words["unit.person"]),
            "vehicles" => Count(particulars.Vehicles, setting.Words["unit.vehicle"]),
            "revenue_budget" => Money(_accounts.Sources.All + Differing(fact)),
            "expenditure_budget" => Money(_accounts.Spending),
            "basic_expenditure" => Money(_accounts.Of(Fund.General).Sum(share => share.Basic)),
            "project_expenditure" or "performance_managed" => Money(_accounts.Of(Fund.General).Sum(share => share.Project)),
            "three_public" => Money(_accounts.ThreePublic.Total),
            "three_public_item" => Money(ThreePublicItem(key)) with { Subject = setting.Words[key] },
            "operating_funds" => Money(_accounts.Economics.Sum(share => share.Operating) + Differing(fact)),
            "procurement" => Money(particulars.ProcuredGoods + particulars.ProcuredServices),
            "procurement_goods" => Money(particulars.ProcuredGoods),
            "procurement_services" => Money(particulars.ProcuredServices),
            "change_from_last_year" => Change(particulars.RevenueChange, key),
            "contact_person" => new Statement("", particulars.ContactPerson, ""),
            "contact_phone" => new Statement("", particulars.ContactPhone, ""),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "no such fact"),
        };
    }

    /// <summary>All statements of a fact that has one for each source or function.</summary>
    /// <param name="fact"><c>revenue_by_source</c> or <c>expenditure_by_function</c>.</param>
    public IEnumerable<Statement> Many(string fact)
    {
        if (fact == "expenditure_by_function")
        {
            return Drawing.Tables.FunctionTotals.Of(setting, share => [share.Spending])
                .Where(total => total.Values[0] != 0)
                .Select(total => Money(total.Values[0]!.Value) with { Subject = total.Name });
        }

        var sources = _accounts.Sources;
        (string Key, decimal Value)[] all =
        [
            ("source.general_public_budget", sources.General), ("source.government_fund", sources.GovernmentFund),
            ("source.state_capital", sources.StateCapital), ("source.business_revenue", sources.Business),
            ("source.other_revenue", sources.Other), ("item.carryover", sources.Carryover),
        ];
        return all.Select(source => Money(source.Value) with { Subject = setting.Words[source.Key] });
    }

    /// <summary>A plain word or figure no fact stands for.</summary>
    public string Plain(string name) => name switch
    {
        "office" => _accounts.Office,
        "units" => _accounts.Units.Length.ToString(CultureInfo.InvariantCulture),
        "general_total" => Money(_accounts.Of(Fund.General).Sum(share => share.FiscalSpending)).Value,
        "grand_total" => Money(_accounts.Sources.All).Value,
        "revenue_total" => Money(_accounts.Sources.ThisYear).Value,
        "expenditure_total" => Money(_accounts.Spending).Value,
        _ => setting.Words.Filled("{" + name + "}"),
    };

    /// <summary>Whether the narrative states another figure of a fact than the tables.</summary>
    public bool IsDiffering(string fact) =>
        setting.Dress.Fault == PublisherFault.NarrativeDiffers && fact == (setting.IsFinal ? "operating_funds" : "revenue_budget");

    // in whole 万元, so that it is no rounding
    private decimal Differing(string fact) => IsDiffering(fact) ? setting.Dice("narrative").Between(1, 90) * 10000m : 0;

    private decimal ThreePublicItem(string key) =>
        Drawing.Tables.ThreePublicColumn.Value(_accounts, _accounts.ThreePublic, key["three.".Length..]);

    private Statement Change(decimal change, string key) =>
        Money(Math.Abs(change)) with { Subject = _words.Subjects[key], Direction = change < 0 ? "decrease" : "increase" };

    private Statement Money(decimal yuan) =>
        new("", Math.Round(yuan / 10000, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture), _words.MoneyUnit);

    private static Statement Count(int number, string unit) => new("", number.ToString(CultureInfo.InvariantCulture), unit);
}
