using System.Globalization;
using Extractor.Generator.Accounting;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>A form with a column for everything an indicator has: weight, unit, comparator, value.</summary>
internal sealed class LabelledForm(Setting setting, Ledger ledger) : IFormLayout
{
    private readonly Phrasing _words = setting.Words;
    private readonly bool _hasLevels = setting.Dress.Targets == TargetForm.ThreeLevels;

    /// <inheritdoc/>
    public string Title => _hasLevels ? "project_targets" : "general_project_targets";

    /// <inheritdoc/>
    public int Width => _hasLevels ? 9 : 6;

    /// <inheritdoc/>
    public int Levels => _hasLevels ? 2 : 0;

    /// <inheritdoc/>
    public bool MergesLabels => false;

    /// <inheritdoc/>
    public void Print(Project project, FormRows rows)
    {
        PrintHead(project, rows);
        PrintIndicators(project, rows);
    }

    private void PrintHead(Project project, FormRows rows)
    {
        var budget = Money(project.Budget);
        ledger.Projects.Add(new TruthProject(
            rows.Line + 1, ledger.Forms, project.Code, project.Name, setting.Accounts.Office, project.Budget,
            _hasLevels ? project.Budget : null, _hasLevels ? project.ExecutionWeight : null, project.Overview, project.Basis, project.Goal));
        if (_hasLevels)
        {
            rows.Row(_words["form.project"], project.Code + "-" + project.Name, "", "", _words["form.supervisor"], setting.Accounts.Office);
            rows.Row(_words["form.execution_weight"], Number(project.ExecutionWeight), "", "", _words["form.category"]);
            rows.Row(_words["form.budget"], budget, "", "", _words["form.own_level"], budget);
            rows.Row("", "", "", "", _words["form.superior"]);
        }
        else
        {
            rows.Row(_words["form.fund"], project.Name, "", "", _words["form.supervisor"], setting.Accounts.Office);
            rows.Row(_words["form.budget_plain"], budget);
        }

        rows.Row(_words["form.overview"], project.Overview);
        rows.Row(_words["form.basis"], project.Basis);
        rows.Row(_words["form.goal"], project.Goal);
    }

    private void PrintIndicators(Project project, FormRows rows)
    {
        if (_hasLevels)
            rows.Row(
                _words["form.indicators"], _words["form.level1"], _words["form.level2"], _words["form.level3"], _words["form.weight"],
                _words["form.unit"], _words["form.comparator"], _words["form.value"], _words["form.core"]);
        else
            rows.Row(_words["form.indicators"], _words["form.indicator"], _words["form.weight"], _words["form.unit"], _words["form.comparator"], _words["form.value"]);
        var isCut = setting.Dress.Damages.HasFlag(Damages.LostFirstCells) && ledger.Forms == 1;
        var cut = isCut ? setting.Dice("form cut").Between(1, project.Indicators.Length - 1) : project.Indicators.Length;
        for (var index = 0; index < project.Indicators.Length; index++)
        {
            if (index == cut)
            {
                rows.Tear();
                ledger.Flaws.Add(new Flaw(FlawKind.BlankLine, rows.Line, 0, null, null));
            }

            PrintIndicator(project, project.Indicators[index], index >= cut, rows);
        }
    }

    private void PrintIndicator(Project project, Indicator indicator, bool hasLostFirstCell, FormRows rows)
    {
        var core = _hasLevels ? _words[indicator.IsCore ? "form.core_yes" : "form.core_no"] : "";
        IEnumerable<string> cells = _hasLevels
            ? [indicator.Level1, indicator.Level2, indicator.Name, Number(indicator.Weight), indicator.Unit, indicator.Comparator, indicator.Value, core]
            : [indicator.Name, Number(indicator.Weight), indicator.Unit, indicator.Comparator, indicator.Value];
        rows.Row(hasLostFirstCell ? cells : cells.Prepend(""), cells.Prepend(""));
        if (hasLostFirstCell) ledger.Flaws.Add(new Flaw(FlawKind.LostFirstCell, rows.Line, 0, null, null));
        ledger.Indicators.Add(new TruthIndicator(
            rows.Line, ledger.Forms, project.Code, project.Name, indicator.Level1, indicator.Level2, indicator.Name, indicator.Weight,
            indicator.Unit, indicator.Comparator, indicator.Value, core));
    }

    // forms keep 万元 with two decimals whatever the tables print
    private static string Money(decimal yuan) => (yuan / 10000).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
