using System.Globalization;
using Extractor.Generator.Accounting;
using Extractor.Generator.Drawing;
using Extractor.Generator.Drawing.Printing;
using Extractor.Generator.Drawing.Tables;
using Extractor.Generator.Dressing;
using Extractor.Generator.Narrative;
using Extractor.Generator.Truth;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator;

/// <summary>Makes disclosures of invented offices whose every figure is known.</summary>
/// <remarks>
/// First the books of an office are made, exact and consistent; then every table and sentence is drawn from them in a dress.
/// Seed and dress decide everything: the same two give the same bytes on every machine.
/// </remarks>
public static class DisclosureGenerator
{
    /// <summary>Makes the disclosure of a seed in a dress that the seed chooses too.</summary>
    public static GeneratedDisclosure Generate(int seed) => Generate(seed, Dress.Random(seed));

    /// <summary>Makes the disclosure of a seed in a given dress.</summary>
    /// <param name="seed">Any number; it chooses the office, its figures, and the words a dress leaves open.</param>
    /// <param name="dress">How it is printed.</param>
    public static GeneratedDisclosure Generate(int seed, Dress dress)
    {
        ArgumentNullException.ThrowIfNull(dress);
        var accounts = AccountsMaker.Make(seed, dress);
        var setting = new Setting(seed, accounts, dress, new Phrasing(seed, accounts.Year));
        var format = new MoneyFormat(dress, setting.Words);
        var (sheet, ledger) = (new Sheet(dress), new Ledger());
        new NarrativeWriter(setting, sheet, ledger).Write();
        var printer = new GridPrinter(setting, format, sheet, ledger);
        foreach (var grid in Tables(setting))
            printer.Print(Damaged(setting, grid, format));
        if (!setting.IsFinal) new FormPrinter(setting, format, sheet, ledger).PrintAll();
        ledger.Flaws.AddRange(RoundingAudit.Of(ledger.Amounts, ledger.Flaws).Distinct().ToList());
        return ledger.Close(string.Create(CultureInfo.InvariantCulture, $"generated_{seed:D5}.txt"), sheet.ToString());
    }

    // the two orders met most: the whole office first, or appropriations first
    private static IReadOnlyList<Grid> Tables(Setting setting)
    {
        Grid[] whole = [RevenueExpenditureSummary.Draw(setting), RevenueTable.Draw(setting), FunctionTable.ExpenditureSummary(setting)];
        Grid[] appropriations =
        [
            AppropriationSummary.Draw(setting), FunctionTable.General(setting), EconomicTable.Draw(setting),
            setting.IsFinal ? ThreePublicFinal.Draw(setting) : ThreePublicTable.Draw(setting),
            FunctionTable.OfFund(setting, Fund.GovernmentFund), FunctionTable.OfFund(setting, Fund.StateCapital),
        ];
        return setting.IsFinal || setting.Dice("order").Chance(50) ? [.. whole, .. appropriations] : [.. appropriations, .. whole];
    }

    private static Grid Damaged(Setting setting, Grid grid, MoneyFormat format)
    {
        var isHit = setting.Dress.Damages.HasFlag(Damages.PublisherMistake) && grid.TableType == "general_expenditure_by_function";
        return isHit ? PublisherMistake.In(grid, setting.Dice("mistake"), format.Step) : grid;
    }
}
