using Extractor.Generator.Drawing.Blocks;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>Prints performance forms (绩效目标表): labelled fields of the head, then the indicators.</summary>
internal sealed class FormPrinter(Setting setting, MoneyFormat format, Sheet sheet, Ledger ledger)
{
    /// <summary>Prints the form of each project; all of them carry the same table number.</summary>
    public void PrintAll()
    {
        IFormLayout layout = setting.Dress.Targets is TargetForm.ThreeLevels or TargetForm.NamesOnly ? new LabelledForm(setting, ledger) : new JoinedForm(setting, ledger);
        var number = ledger.Tables + 1;
        foreach (var project in setting.Accounts.Projects)
        {
            ledger.Tables++;
            ledger.Forms++;
            var title = setting.Title(layout.Title);
            new Caption(setting, format, sheet).PrintForm(number, title, setting.Words["unit.ten_thousand_yuan"]);
            var top = sheet.Line + 1;
            var rows = new FormRows(sheet, layout.Width);
            layout.Print(project, rows);
            ledger.Kinds.Add(new TruthTable(ledger.Tables, layout.Title, title, top, sheet.Line));
            sheet.Keep(new TableBlock(top, IsForm: true, [], HasColumnNumbers: false, [.. rows.Rows]) { Levels = layout.Levels, MergesLabels = layout.MergesLabels });
            sheet.Blank();
        }
    }
}
