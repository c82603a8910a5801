using System.Globalization;
using Extractor.Generator.Accounting;
using Extractor.Generator.Drawing.Blocks;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>Prints performance forms (绩效目标表): labelled fields of the head, then the indicators.</summary>
internal sealed class FormPrinter(Setting setting, MoneyFormat format, Sheet sheet, Ledger ledger)
{
    private readonly Phrasing _words = setting.Words;
    private readonly bool _hasLevels = setting.Dress.Targets == TargetForm.ThreeLevels;
    private readonly List<PrintedRow> _rows = [];
    private readonly int _width = setting.Dress.Targets == TargetForm.ThreeLevels ? 9 : 6;

    /// <summary>Prints the form of each project; all of them carry the same table number.</summary>
    public void PrintAll()
    {
        var number = ledger.Tables + 1;
        foreach (var project in setting.Accounts.Projects)
        {
            ledger.Tables++;
            ledger.Forms++;
            var type = _hasLevels ? "project_targets" : "general_project_targets";
            var title = setting.Title(type);
            new Caption(setting, format, sheet).PrintForm(number, title, _words["unit.ten_thousand_yuan"]);
            var top = sheet.Line + 1;
            _rows.Clear();
            PrintHead(project);
            PrintIndicators(project);
            ledger.Kinds.Add(new TruthTable(ledger.Tables, type, title, top, sheet.Line));
            sheet.Keep(new TableBlock(top, IsForm: true, [], HasColumnNumbers: false, [.. _rows]));
            sheet.Blank();
        }
    }

    private void PrintHead(Project project)
    {
        var budget = Money(project.Budget);
        ledger.Projects.Add(new TruthProject(
            sheet.Line + 1, ledger.Forms, project.Code, project.Name, setting.Accounts.Office, project.Budget,
            _hasLevels ? project.Budget : null, _hasLevels ? project.ExecutionWeight : null, project.Overview, project.Basis, project.Goal));
        if (_hasLevels)
        {
            Row(_words["form.project"], project.Code + "-" + project.Name, "", "", _words["form.supervisor"], setting.Accounts.Office);
            Row(_words["form.execution_weight"], Number(project.ExecutionWeight), "", "", _words["form.category"]);
            Row(_words["form.budget"], budget, "", "", _words["form.own_level"], budget);
            Row("", "", "", "", _words["form.superior"]);
        }
        else
        {
            Row(_words["form.fund"], project.Name, "", "", _words["form.supervisor"], setting.Accounts.Office);
            Row(_words["form.budget_plain"], budget);
        }

        Row(_words["form.overview"], project.Overview);
        Row(_words["form.basis"], project.Basis);
        Row(_words["form.goal"], project.Goal);
    }

    private void PrintIndicators(Project project)
    {
        if (_hasLevels)
            Row(
                _words["form.indicators"], _words["form.level1"], _words["form.level2"], _words["form.level3"], _words["form.weight"],
                _words["form.unit"], _words["form.comparator"], _words["form.value"], _words["form.core"]);
        else
            Row(_words["form.indicators"], _words["form.indicator"], _words["form.weight"], _words["form.unit"], _words["form.comparator"], _words["form.value"]);
        var isCut = setting.Dress.Damages.HasFlag(Damages.LostFirstCells) && ledger.Forms == 1;
        var cut = isCut ? setting.Dice("form cut").Between(1, project.Indicators.Length - 1) : project.Indicators.Length;
        for (var index = 0; index < project.Indicators.Length; index++)
        {
            if (index == cut)
            {
                sheet.Blank();
                ledger.Flaws.Add(new Flaw(FlawKind.BlankLine, sheet.Line, 0, null, null));
            }

            PrintIndicator(project, project.Indicators[index], index >= cut);
        }
    }

    private void PrintIndicator(Project project, Indicator indicator, bool hasLostFirstCell)
    {
        var core = _hasLevels ? _words[indicator.IsCore ? "form.core_yes" : "form.core_no"] : "";
        IEnumerable<string> cells = _hasLevels
            ? [indicator.Level1, indicator.Level2, indicator.Name, Number(indicator.Weight), indicator.Unit, indicator.Comparator, indicator.Value, core]
            : [indicator.Name, Number(indicator.Weight), indicator.Unit, indicator.Comparator, indicator.Value];
        sheet.Write(hasLostFirstCell ? cells : cells.Prepend(""));
        _rows.Add(new PrintedRow(sheet.Line, [.. cells.Prepend("").Select(cell => new PrintedCell(cell))]));
        if (hasLostFirstCell) ledger.Flaws.Add(new Flaw(FlawKind.LostFirstCell, sheet.Line, 0, null, null));
        ledger.Indicators.Add(new TruthIndicator(
            sheet.Line, ledger.Forms, project.Code, project.Name, indicator.Level1, indicator.Level2, indicator.Name, indicator.Weight,
            indicator.Unit, indicator.Comparator, indicator.Value, core));
    }

    private void Row(params ReadOnlySpan<string> cells)
    {
        var row = cells.ToArray().Concat(Enumerable.Repeat("", _width - cells.Length)).ToList();
        sheet.Write(row);
        _rows.Add(new PrintedRow(sheet.Line, [.. row.Select(cell => new PrintedCell(cell))]));
    }

    // forms keep 万元 with two decimals whatever the tables print
    private static string Money(decimal yuan) => (yuan / 10000).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
