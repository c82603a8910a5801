using System.Globalization;
using Extractor.Generator.Accounting;
using Extractor.Generator.Chance;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>A form whose targets stand in one cell each (≥95%, 3次, 优), and whose head prints the budget by source.</summary>
internal sealed class JoinedForm(Setting setting, Ledger ledger) : IFormLayout
{
    private const string Equal = "=";
    private const int YearsOfTerm = 3;

    private readonly Phrasing _words = setting.Words;
    private readonly Dice _dice = setting.Dice("joined forms");
    private readonly bool _hasWeights = setting.Dress.Targets == TargetForm.WeightedValues;
    private readonly bool _hasTerm = setting.Dress.Targets == TargetForm.YearBesideTerm;

    /// <inheritdoc/>
    public string Title => "project_targets";

    /// <inheritdoc/>
    public int Width => _hasTerm ? 8 : 6;

    /// <inheritdoc/>
    public int Levels => 2;

    /// <inheritdoc/>
    public bool MergesLabels => true;

    /// <inheritdoc/>
    public void Print(Project project, FormRows rows)
    {
        PrintHead(project, rows);
        var target = _words["form.target"];
        string[] heading = _hasTerm
            ? [_words["form.level1"], _words["form.level2"], _words["form.level3"], target, _words["form.level2"], _words["form.level3"], target]
            : [_words["form.level1"], _words["form.level2"], _words["form.level3"], target, _hasWeights ? _words["form.score"] : _words["form.note"]];
        rows.Row([setting.Dress.RepeatedStub ? "" : _words["form.stub"], .. heading]);
        for (var index = 0; index < project.Indicators.Length; index++)
            PrintIndicator(project, project.Indicators[index], index == 0 ? null : project.Indicators[index - 1], rows);
        rows.Row(_words["form.remark"]);
    }

    private void PrintHead(Project project, FormRows rows)
    {
        var other = _dice.Chance(60) ? 0 : Math.Floor(project.Budget / 100 * _dice.Between(10, 60) / 100) * 100;
        ledger.Projects.Add(new TruthProject(
            rows.Line + 1, ledger.Forms, "", project.Name, setting.Accounts.Office, project.Budget, null, _hasWeights ? project.ExecutionWeight : null,
            "", "", project.Goal, project.Budget - other, other));
        var aside = _hasTerm ? 5 : 4;
        rows.Row(_words["form.project"], project.Name);
        rows.Row([_words["form.department"], setting.Accounts.Office, .. Gap(aside - 2), _words["form.office"], setting.Accounts.Office]);
        rows.Row([_words["form.funds"], _words["form.funds_total"], "", Money(project.Budget), .. Gap(aside - 4), .. _hasWeights ? [_words["form.execution_score"]] : Array.Empty<string>()]);
        rows.Row("", _words["form.funds_fiscal"], "", Money(project.Budget - other));
        rows.Row("", _words["form.funds_other"], "", Money(other));
        if (!_hasTerm)
        {
            rows.Row(_words["form.goal_of_year"], project.Goal);
            return;
        }

        rows.Row(_words["form.goals"], _words["form.goal_of_term"], "", "", "", _words["form.goal_of_year"]);
        rows.Row("", _words["form.term_goal_text"], "", "", "", project.Goal);
    }

    private void PrintIndicator(Project project, Indicator indicator, Indicator? above, FormRows rows)
    {
        // 优 is printed without 定性; a target that must be met prints no sign in forms with weights
        var comparator = !char.IsPunctuation(indicator.Comparator[0]) && char.IsLetter(indicator.Comparator[0]) || (_hasWeights && indicator.Comparator == Equal) ? "" : indicator.Comparator;
        var unit = char.IsAsciiDigit(indicator.Value[0]) ? indicator.Unit : "";
        string[] year = [indicator.Level2, indicator.Name, comparator + indicator.Value + unit];
        string[] cells = _hasTerm
            ? [indicator.Level1, indicator.Level2, indicator.Name, comparator + OfTerm(indicator.Value) + unit, .. year]
            : [indicator.Level1, .. year, _hasWeights ? indicator.Weight.ToString(CultureInfo.InvariantCulture) : ""];
        var isFirst = above?.Level1 != indicator.Level1;
        var stub = setting.Dress.RepeatedStub && isFirst ? _words["form.stub"] : "";
        // a dump leaves the merged cells of levels empty but for the first
        var tabbed = cells.ToArray();
        if (!isFirst) tabbed[0] = "";
        if (!isFirst && above!.Level2 == indicator.Level2) tabbed[1] = tabbed[_hasTerm ? 4 : 1] = "";
        rows.Row(tabbed.Prepend(stub), cells.Prepend(stub));
        ledger.Indicators.Add(new TruthIndicator(
            rows.Line, ledger.Forms, "", project.Name, indicator.Level1, indicator.Level2, indicator.Name, _hasWeights ? indicator.Weight : null,
            unit, comparator, indicator.Value, ""));
    }

    private static string OfTerm(string value) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number != 100 ? (number * YearsOfTerm).ToString(CultureInfo.InvariantCulture) : value;

    private static IEnumerable<string> Gap(int cells) => Enumerable.Repeat("", cells);

    private static string Money(decimal yuan) => (yuan / 10000).ToString("0.00", CultureInfo.InvariantCulture);
}
