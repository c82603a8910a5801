using System.Globalization;
using System.Text;

namespace Extractor.Generator.Truth;

/// <summary>Writes the truth as CSV files: UTF-8, LF, in the columns the scorers read.</summary>
public static class TruthFiles
{
    /// <summary>All files of truth, by names that begin as the document's.</summary>
    public static IEnumerable<(string Name, string Content)> Of(GeneratedDisclosure disclosure)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        var stem = Path.GetFileNameWithoutExtension(disclosure.Document);
        return
        [
            (stem + "_amounts.csv", Amounts(disclosure)), (stem + "_projects.csv", Projects(disclosure)),
            (stem + "_indicators.csv", Indicators(disclosure)), (stem + "_facts.csv", Facts(disclosure)),
            (stem + "_tables.csv", Tables(disclosure)), (stem + "_flaws.csv", Flaws(disclosure)),
        ];
    }

    /// <summary>The truth of the tables.</summary>
    public static string Amounts(GeneratedDisclosure disclosure) => Table(
        ["document", "table_type", "side", "code", "item", "phase", "measure", "fiscal_year", "amount_yuan", "line", "page"],
        disclosure.Amounts.Select(amount => new[]
        {
            disclosure.Document, amount.TableType, amount.Side, amount.Code, amount.Item, amount.Phase, amount.Measure,
            Number(amount.FiscalYear), Number(amount.AmountYuan), Place(amount.Line), Place(amount.Page),
        }));

    /// <summary>The truth of the heads of the performance forms.</summary>
    public static string Projects(GeneratedDisclosure disclosure) => Table(
        [
            "line", "table", "project_code", "project_name", "supervising_department", "budget_yuan", "own_level_yuan", "execution_weight",
            "overview", "basis", "goal", "fiscal_yuan", "other_funds_yuan",
        ],
        disclosure.Projects.Select(row => new[]
        {
            Number(row.Line), Number(row.Table), row.ProjectCode, row.ProjectName, row.SupervisingDepartment, Number(row.BudgetYuan),
            Number(row.OwnLevelYuan), Number(row.ExecutionWeight), row.Overview, row.Basis, row.Goal,
            Number(row.FiscalYuan), Number(row.OtherFundsYuan),
        }));

    /// <summary>The truth of the indicators of the performance forms.</summary>
    public static string Indicators(GeneratedDisclosure disclosure) => Table(
        ["line", "table", "project_code", "project_name", "level1", "level2", "name", "weight", "unit", "comparator", "value", "core"],
        disclosure.Indicators.Select(row => new[]
        {
            Number(row.Line), Number(row.Table), row.ProjectCode, row.ProjectName, row.Level1, row.Level2, row.Name, Number(row.Weight),
            row.Unit, row.Comparator, row.Value, row.Core,
        }));

    /// <summary>The truth of the narrative.</summary>
    public static string Facts(GeneratedDisclosure disclosure) => Table(
        ["line", "fact", "subject", "value", "unit", "direction"],
        disclosure.Facts.Select(fact => new[] { Number(fact.Line), fact.Fact, fact.Subject, fact.Value, fact.Unit, fact.Direction }));

    /// <summary>The truth of what the tables are.</summary>
    public static string Tables(GeneratedDisclosure disclosure) => Table(
        ["table_no", "table_type", "title", "line", "last_line"],
        disclosure.Tables.Select(table => new[] { Number(table.Number), table.TableType, table.Title, Number(table.Line), Number(table.LastLine) }));

    /// <summary>What is known to be wrong.</summary>
    public static string Flaws(GeneratedDisclosure disclosure) => Table(
        ["kind", "line", "column", "printed_yuan", "expected_yuan"],
        disclosure.Flaws.Select(flaw => new[]
        {
            KindName(flaw.Kind), Number(flaw.Line), Number(flaw.Column), Number(flaw.PrintedYuan), Number(flaw.Expected),
        }));

    private static string KindName(FlawKind kind) => kind switch
    {
        FlawKind.Rounding => "rounding",
        FlawKind.Mistake => "mistake",
        FlawKind.BlankLine => "blank_line",
        FlawKind.LostFirstCell => "lost_first_cell",
        FlawKind.UndisclosedUnit => "undisclosed_unit",
        FlawKind.MisprintedCode => "misprinted_code",
        FlawKind.StaleBlock => "stale_block",
        _ => "narrative_differs",
    };

    private static string Place(int number) => number == 0 ? "" : Number(number);

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Table(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header))
            text.AppendJoin(',', row.Select(Quoted)).Append('\n');
        return text.ToString();
    }

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(",\"\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
