using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Proof;
using Extractor.Recognize.Units;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>What one table is: its type, unit and year, then its columns and rows by what the type is.</summary>
internal sealed class TableRecognizer(KnowledgeBase knowledge)
{
    private const decimal ByTitle = 0.95m;
    private const decimal ByTitleAndHeader = 0.99m;
    private const decimal ByHeaderAlone = 0.8m;

    private readonly ColumnReader columns = new(knowledge);
    private readonly MoneyTableReader money = new(knowledge);
    private readonly FormReader forms = new(knowledge);

    /// <summary>Recognises one table.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="identity">The document.</param>
    /// <param name="only">The only unit of money that tables of this document declare, or null where they declare none or several.</param>
    /// <param name="repairs">Receives repairs.</param>
    /// <param name="problems">Receives problems.</param>
    public TableReading Read(TableGrid grid, DocumentIdentity identity, MoneyUnit? only, List<Repair> repairs, List<Problem> problems)
    {
        var declaredUnit = MoneyUnit.Parse(grid.Caption.Unit) ?? HeaderUnit(grid);
        var unit = declaredUnit ?? only;
        var year = YearOf(grid.Caption.Title, identity);
        var type = knowledge.Tables.ByTitle(grid.Caption.Title) ?? ByHeader(grid);
        var disclosure = identity.Type != "other";
        if (!disclosure) type = null;
        var place = grid.Rows[0][0].Place;
        var (confidence, reason) = type is null
            ? (0m, !disclosure ? "the document is no budget and no final account" : grid.Caption.Title.Length == 0 ? "no title" : "title not in the catalogue")
            : knowledge.Tables.ByTitle(grid.Caption.Title) is null ? (ByHeaderAlone, "header: names of units and no figures")
            : (ByTitle, "title: " + grid.Caption.Title);
        var reading = new TableReading(grid, type, confidence, reason, unit, declaredUnit is not null, year, [], null, null, []);
        switch (type?.Kind)
        {
            case null:
                problems.Add(Problem.Of("table_unknown", Severity.Warning, place, Text(grid.Number), grid.Caption.Title));
                return reading;
            case TableKind.Targets:
                return reading with { Form = forms.Read(grid, repairs) };
            case TableKind.List:
                return reading with { Units = UnitTable.Read(grid, knowledge.Columns) };
            case TableKind.Money:
                return Money(reading, identity, repairs, problems, place);
            default:
                return reading;
        }
    }

    /// <summary>The year a title names, else the document's; null where it names two (2022年执行情况与2023年预算表).</summary>
    private static int? YearOf(string title, DocumentIdentity identity) =>
        FiscalYear.AllIn(title).Distinct().ToList() switch { [] => identity.Year, [var only] => only, _ => null };

    private TableReading Money(TableReading reading, DocumentIdentity identity, List<Repair> repairs, List<Problem> problems, Place place)
    {
        var (grid, type) = (reading.Grid, reading.Type!);
        var roles = columns.Read(grid, type, identity, reading.Year);
        if (Contradicts(grid, type, roles) is { } why)
        {
            problems.Add(Problem.Of("type_contradicted", Severity.Warning, place, Text(grid.Number), grid.Caption.Title, why));
            return reading with { Type = null, Confidence = 0m, Reason = "title contradicted by codes: " + why };
        }

        var header = roles.Count(c => c.Role == ColumnRole.Figure && c.Declared);
        var known = roles.Any(c => c.Role == ColumnRole.Figure);
        var named = reading with { Columns = roles, Confidence = known && header > 0 ? ByTitleAndHeader : ByTitle, Reason = reading.Reason + (header > 0 ? "; figure columns with known headings: " + Text(header) : "") };
        if (reading.Unit is null)
        {
            if (grid.Rows.Skip(grid.HeaderRows).Any(r => roles.Any(c => c.Role == ColumnRole.Figure && PrintedNumber.TryParse(r[c.Index].Text, out _))))
                problems.Add(Problem.Of("unit_missing", Severity.Warning, place, Text(grid.Number)));
            return named with { Money = new FigureTable(grid.Number, type.Name, [], []) };
        }

        if (!reading.UnitDeclared) problems.Add(Problem.Of("unit_assumed", Severity.Info, place, Text(grid.Number), reading.Unit.Name));
        var doubtful = grid.IsDoubtful || roles.Any(c => c.Role == ColumnRole.Figure && HoldsNames(grid, c.Index));
        if (doubtful) problems.Add(Problem.Of("columns_doubtful", Severity.Warning, place, Text(grid.Number)));
        var declared = !doubtful && reading.UnitDeclared && HeaderUnits(grid).TrueForAll(u => u == reading.Unit)
            && (identity.YearDeclared || FiscalYear.AllIn(grid.Caption.Title).Count > 0) && identity.Type != "other" && !knowledge.Captions.IsForeignTitle(grid.Caption.Title);
        return named with { Money = money.Read(grid, type, roles, reading.Unit, reading.Year, declared, repairs, problems) };
    }

    /// <summary>True for a column headed as one of figures that holds mostly words: the headings stand over other columns than their own.</summary>
    private static bool HoldsNames(TableGrid grid, int column)
    {
        // a header printed again on a later page is no name
        var header = grid.Rows.Take(grid.HeaderRows).SelectMany(r => r).Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
        var cells = grid.Rows.Skip(grid.HeaderRows).Select(r => r[column].Text).Where(t => t.Length > 0 && !header.Contains(t)).ToList();
        return cells.Count(t => !PrintedNumber.TryParse(t, out _) && t.Count(char.IsLetter) > 1) * 2 > cells.Count;
    }

    /// <summary>A table that names units and holds no money is the list of affiliated units, whatever stands over it.</summary>
    private TableType? ByHeader(TableGrid grid)
    {
        var units = grid.HeaderPaths.Any(p => p.Length > 0 && knowledge.Columns.Role(p[^1]) == "unit_label");
        var money = grid.Rows.Skip(grid.HeaderRows).Any(r => r.Any(c => PrintedNumber.TryParse(c.Text, out var n) && (n.Decimals > 0 || n.Value > 999)));
        var others = grid.HeaderPaths.All(p => p.Length == 0 || knowledge.Columns.Role(p[^1]) is "unit_label" or "unit_code" or "row_number" or "text");
        return units && !money && others && grid.Rows.Length > grid.HeaderRows ? knowledge.Tables.Types.FirstOrDefault(t => t.Kind == TableKind.List) : null;
    }

    /// <summary>Codes of the other classification under this title: the title is wrong, or stands over another table.</summary>
    private static string? Contradicts(TableGrid grid, TableType type, ImmutableArray<ColumnReading> roles)
    {
        if (type.Classification.Length == 0 || roles.Any(c => c.Role is ColumnRole.FunctionCode or ColumnRole.FunctionLabel)) return null;
        var wanted = type.Classification == "functional" ? '2' : '3';
        var codes = grid.Rows.Skip(grid.HeaderRows)
            .SelectMany(r => roles.Where(c => c.Role is ColumnRole.Code or ColumnRole.ClassPart).Select(c => r[c.Index].Text))
            .Where(t => SubjectCode.TryParse(t, out _)).ToList();
        var other = codes.Count(c => c[0] != wanted);
        return codes.Count >= 3 && other * 2 > codes.Count ? codes.First(c => c[0] != wanted) : null;
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
