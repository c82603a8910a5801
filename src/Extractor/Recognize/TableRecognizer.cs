using Extractor.Knowledge;
using Extractor.Proof;
using Extractor.Recognize.Types;
using Extractor.Recognize.Units;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>What one table is: its type, unit and year, then its columns and rows by what the type is.</summary>
internal sealed class TableRecognizer(KnowledgeBase knowledge)
{
    private const decimal ByTitleAndHeader = 0.99m;

    private readonly ColumnReader columns = new(knowledge);
    private readonly MoneyTableReader money = new(knowledge);
    private readonly FormReader forms = new(knowledge);

    /// <summary>Recognises one table.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="decision">What the table is.</param>
    /// <param name="identity">The document.</param>
    /// <param name="only">The only unit of money that tables of this document declare, or null where they declare none or several.</param>
    /// <param name="repairs">Receives repairs.</param>
    /// <param name="problems">Receives problems.</param>
    public TableReading Read(TableGrid grid, TypeDecision decision, DocumentIdentity identity, MoneyUnit? only, List<Repair> repairs, List<Problem> problems)
    {
        var declaredUnit = MoneyUnit.Parse(grid.Caption.Unit) ?? HeaderUnit(grid);
        var unit = declaredUnit ?? only;
        var year = YearOf(grid.Caption.Title, identity);
        var place = grid.Rows[0][0].Place;
        if (decision.Contradiction is not null) problems.Add(Problem.Of("type_contradicted", Severity.Warning, place, Text(grid.Number), grid.Caption.Title));
        var type = decision.Type;
        var reading = new TableReading(grid, type, decision.Confidence, decision.Reason, unit, declaredUnit is not null, year, [], null, null, []);
        switch (type?.Kind)
        {
            case null:
                problems.Add(Problem.Of("table_unknown", Severity.Warning, place, Text(grid.Number), grid.Caption.Title));
                return reading;
            case TableKind.Targets:
                return reading with { Form = forms.Read(grid, identity.OfficeName, repairs, problems) };
            case TableKind.List:
                return reading with { Units = UnitTable.Read(grid, knowledge.Columns) };
            case TableKind.Money:
                return Money(reading, decision.IsDeclared, identity, repairs, problems, place);
            default:
                return reading;
        }
    }

    /// <summary>The year a title names, else the document's; null where it names two (2022年执行情况与2023年预算表).</summary>
    private static int? YearOf(string title, DocumentIdentity identity) =>
        FiscalYear.AllIn(title).Distinct().ToList() switch { [] => identity.Year, [var only] => only, _ => null };

    private TableReading Money(TableReading reading, bool isTypeDeclared, DocumentIdentity identity, List<Repair> repairs, List<Problem> problems, Place place)
    {
        var (grid, type) = (reading.Grid, reading.Type!);
        var roles = columns.Read(grid, type, identity, reading.Year);
        var header = roles.Count(c => c.Role == ColumnRole.Figure && c.Declared);
        var known = roles.Any(c => c.Role == ColumnRole.Figure);
        var named = reading with { Columns = roles, Confidence = isTypeDeclared && known && header > 0 ? ByTitleAndHeader : reading.Confidence, Reason = reading.Reason + (header > 0 ? "; figure columns with known headings: " + Text(header) : "") };
        if (reading.Unit is null)
        {
            if (grid.Rows.Skip(grid.HeaderRows).Any(r => roles.Any(c => c.Role == ColumnRole.Figure && PrintedNumber.TryParse(r[c.Index].Text, out _))))
                problems.Add(Problem.Of("unit_missing", Severity.Warning, place, Text(grid.Number)));
            return named with { Money = new FigureTable(grid.Number, type.Name, [], []) };
        }

        if (!isTypeDeclared) problems.Add(Problem.Of("type_inferred", Severity.Info, place, Text(grid.Number), type.Name));
        if (!reading.UnitDeclared) problems.Add(Problem.Of("unit_assumed", Severity.Info, place, Text(grid.Number), reading.Unit.Name));
        var doubtful = grid.IsDoubtful || HeadingFit.IsDoubtful(grid, roles);
        if (doubtful) problems.Add(Problem.Of("columns_doubtful", Severity.Warning, place, Text(grid.Number)));
        var declared = isTypeDeclared && !doubtful && reading.UnitDeclared && HeaderUnits(grid).TrueForAll(u => u == reading.Unit)
            && (identity.YearDeclared || FiscalYear.AllIn(grid.Caption.Title).Count > 0) && identity.Type != "other" && !knowledge.Captions.IsForeignTitle(grid.Caption.Title);
        return named with { IsDeclared = declared, Money = money.Read(grid, type, roles, reading.Unit, reading.Year, declared, repairs, problems) with { IsTypeInferred = !isTypeDeclared } };
    }

    /// <summary>A unit named in a heading's parentheses: 预算数（万元）.</summary>
    private static MoneyUnit? HeaderUnit(TableGrid grid)
    {
        var units = HeaderUnits(grid);
        return units.Count == 1 ? units[0] : null;
    }

    /// <summary>Every unit that headings name; one that is not the table's means that nobody knows which holds where.</summary>
    private static List<MoneyUnit> HeaderUnits(TableGrid grid) =>
        [.. grid.Rows.Take(grid.HeaderRows).SelectMany(r => r)
            .Select(c => LabelText.Key(c.Text)).Where(t => t.EndsWith('）') && t.Contains('（', StringComparison.Ordinal))
            .Select(t => MoneyUnit.Parse(t[(t.LastIndexOf('（') + 1)..^1])).OfType<MoneyUnit>().Distinct()];

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
