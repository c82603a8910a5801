using System.Globalization;
using Extractor.Generator.Accounting;
using Extractor.Generator.Chance;
using Extractor.Generator.Drawing;
using Extractor.Generator.Drawing.Printing;
using Extractor.Generator.Drawing.Tables;
using Extractor.Generator.Dressing;
using Extractor.Generator.Narrative;
using Extractor.Generator.Truth;
using Extractor.Generator.Vocabulary;
using Extractor.Generator.Writing;

namespace Extractor.Generator;

/// <summary>Makes disclosures of invented offices whose every figure is known.</summary>
/// <remarks>
/// First the books of an office are made, exact and consistent; then every table and sentence is drawn from them in a dress.
/// Seed and dress decide everything: the same two give the same bytes on every machine.
/// </remarks>
public static class DisclosureGenerator
{
    /// <summary>Makes the tabbed text of a seed in a dress that the seed chooses too.</summary>
    public static GeneratedDisclosure Generate(int seed) => Generate(seed, Dress.Random(seed));

    /// <summary>Makes the tabbed text of a seed in a given dress.</summary>
    /// <param name="seed">Any number; it chooses the office, its figures, and the words a dress leaves open.</param>
    /// <param name="dress">How it is printed.</param>
    public static GeneratedDisclosure Generate(int seed, Dress dress)
    {
        ArgumentNullException.ThrowIfNull(dress);
        var (setting, sheet, ledger) = Draw(seed, dress);
        return ledger.Close(string.Create(CultureInfo.InvariantCulture, $"generated_{seed:D5}.txt"), sheet.ToString());
    }

    /// <summary>Makes the file of a seed in a dress of the catalogue.</summary>
    /// <param name="seed">Any number, likewise.</param>
    /// <param name="dress">How it is printed.</param>
    /// <param name="form">What it is written as.</param>
    public static GeneratedDocument Generate(int seed, DressFile dress, DocumentForm form)
    {
        ArgumentNullException.ThrowIfNull(dress);
        var worn = dress.For(seed);
        // every dress has offices of its own
        var (setting, sheet, ledger) = Draw(new Dice(seed, "office of " + dress.Name).Next(int.MaxValue), worn);
        var name = string.Create(CultureInfo.InvariantCulture, $"{dress.Name}_{seed:D5}{FormWriter.Extension(form)}");
        var truth = ledger.Close(name, sheet.ToString());
        return FormWriter.Write(form, setting, sheet.Blocks, truth);
    }

    /// <summary>Makes the file of given books.</summary>
    /// <param name="seed">Chooses the words a dress leaves open.</param>
    /// <param name="accounts">The books.</param>
    /// <param name="worn">How they are printed.</param>
    /// <param name="form">What the file is written as.</param>
    /// <param name="name">Its name without extension.</param>
    internal static GeneratedDocument Generate(int seed, Accounts accounts, Dress worn, DocumentForm form, string name)
    {
        var (setting, sheet, ledger) = Draw(seed, accounts, worn);
        return FormWriter.Write(form, setting, sheet.Blocks, ledger.Close(name + FormWriter.Extension(form), sheet.ToString()));
    }

    /// <summary>The names a dress file may use for words, titles and tables.</summary>
    public static (IReadOnlyList<string> Words, IReadOnlyList<string> Titles, IReadOnlyList<string> Tables) Vocabulary() =>
        ([.. Phrasing.LabelKeys], [.. Phrasing.TitleKeys("budget"), .. Phrasing.TitleKeys("final")], TableList.Types);

    private static (Setting Setting, Sheet Sheet, Ledger Ledger) Draw(int seed, Dress dress) => Draw(seed, AccountsMaker.Make(seed, dress), dress);

    private static (Setting Setting, Sheet Sheet, Ledger Ledger) Draw(int seed, Accounts accounts, Dress dress)
    {
        var setting = new Setting(seed, accounts, dress, new Phrasing(seed, accounts.Year, dress));
        var (sheet, ledger) = (new Sheet(dress), new Ledger());
        new NarrativeWriter(setting, sheet, ledger).Write();
        var printer = new GridPrinter(setting, sheet, ledger);
        foreach (var grid in TableList.Draw(setting))
            printer.Print(grid);
        if (!setting.IsFinal) new FormPrinter(setting, setting.Format(""), sheet, ledger).PrintAll();
        ledger.Flaws.AddRange(RoundingAudit.Of(ledger.Amounts, ledger.Flaws).Distinct().ToList());
        return (setting, sheet, ledger);
    }
}
