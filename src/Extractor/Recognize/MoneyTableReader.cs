using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Knowledge;
using Extractor.Proof;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>Cells of a table of money → rows and figures with their meaning.</summary>
internal sealed partial class MoneyTableReader(KnowledgeBase knowledge)
{
    /// <summary>Digits of a 类.</summary>
    private const int ClassDigits = 3;

    private readonly HeaderRows headers = new(knowledge);

    /// <summary>Reads the figures of one table; their numbers (<see cref="Figure.Id"/>) are 0 until the whole document is read.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="type">Its type.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="unit">The unit of its figures.</param>
    /// <param name="year">Its fiscal year, or null.</param>
    /// <param name="declared">True where type and unit are declared.</param>
    /// <param name="repairs">Receives rows put back under their columns.</param>
    /// <param name="problems">Receives what could not be placed.</param>
    public FigureTable Read(
        TableGrid grid, TableType type, ImmutableArray<ColumnReading> columns, MoneyUnit unit, int? year, bool declared, List<Repair> repairs, List<Problem> problems)
    {
        var blocks = columns.Select(c => c.Block).Distinct().Order().Select(b => new Block(knowledge, columns, b, type, year, Indents(grid, columns, b))).ToList();
        var rows = new List<FigureRow>();
        var figures = new List<Figure>();
        var compared = new HashSet<int>();
        var body = Enumerable.Range(grid.HeaderRows, grid.Rows.Length - grid.HeaderRows).ToList();
        var isOnly = body.Count(r => columns.Any(c => c.Role == ColumnRole.Figure && PrintedNumber.TryParse(grid.Rows[r][c.Index].Text, out _))) == 1;
        foreach (var line in body)
        {
            if (IsFurniture(grid, grid.Rows[line], columns)) continue;
            var isBroken = grid.BrokenRows.Contains(line);
            var (row, repair) = isBroken ? (grid.Rows[line], null) : RowAligner.Align(grid.Rows[line], columns, grid.Number, repairs);
            foreach (var cell in columns.Where(c => c.Role == ColumnRole.Figure).Select(c => row[c.Index]).Where(c => IsUnreadable(c.Text, unit)))
            {
                problems.Add(Problem.Of("figure_unreadable", Severity.Warning, cell.Place, cell.Text));
                isBroken = true;
            }

            var stubs = blocks.Select(b => b.Rows.Read(row)).ToList();
            var members = blocks.Select(b => b.Figures.Where(c => IsMoney(row[c.Index].Text, unit)).ToList()).ToList();
            for (var b = 0; b < blocks.Count; b++)
            {
                // A total's label merged over the next block: its figure stands there (公用经费合计, 当年支出小计).
                if (b + 1 < blocks.Count && members[b].Count == 0 && members[b + 1].Count > 0 && stubs[b + 1].IsEmpty && IsSum(stubs[b].Label) && blocks[b].Side == blocks[b + 1].Side)
                {
                    (members[b], members[b + 1]) = (members[b + 1], []);
                }

                Add(blocks[b], stubs[b], line, row, members[b], isOnly, isBroken, repair);
            }
        }

        RowTree.ByCode(rows);
        var lost = WithoutTheirCodes(type, rows, year);
        foreach (var first in figures.Where(f => lost.Contains(f.Row)).DistinctBy(f => f.Row))
            problems.Add(Problem.Of("code_lost", Severity.Warning, first.Place, first.Item, string.Join("/", knowledge.Codes.CodesOf(first.Item, year))));
        return new FigureTable(grid.Number, type.Name, [.. rows], [.. figures.Select(f => lost.Contains(f.Row) ? f with { Declared = false } : f)]) { ComparedLines = [.. compared], ColumnSums = [.. grid.Sums.Select(s => (s.Total, s.Parts))] };

        void Add(Block block, RowStub stub, int line, ImmutableArray<Cell> cells, List<ColumnReading> members, bool only, bool isBroken, int? repair)
        {
            if (stub.IsEmpty && members.Count == 0) return;
            // 2025年, 2026年, 增减额 as rows, in a column of their own or as labels
            var said = stub.Year.Length > 0 || !SaysYear(stub.Label, members) ? stub.Year : stub.Label;
            if (said.Length > 0 && knowledge.Columns.IsComparison(said))
            {
                compared.Add(line);
                return;
            }

            var own = FiscalYear.AllIn(said) is [var single] ? single : (int?)null;
            var label = stub.Label;
            if (stub.IsEmpty && only && members.Count > 0) label = knowledge.Items.ThreePublicTotal;
            var read = block.Row(label, stub, line, rows.Count);
            if (members.Count > 0 && block.IsMisnamed(read.Code, read.Item))
                problems.Add(Problem.Of("code_name", Severity.Warning, cells[members[0].Index].Place, read.Code, read.Item, knowledge.Codes.Name(read.Code, year) ?? "—", block.Suggestion(read.Item)));
            else if (members.Count > 0 && read.Code.Length > 0 && !read.Declared)
                problems.Add(Problem.Of("code_foreign", Severity.Warning, cells[members[0].Index].Place, read.Code, grid.Caption.Title));
            if (label.Length == 0 && members.Count > 0 && members[0].Item.Length == 0)
                problems.Add(Problem.Of("label_missing", Severity.Warning, cells[members[0].Index].Place, cells[members[0].Index].Text));
            rows.Add(read);
            foreach (var column in members)
            {
                var cell = cells[column.Index];
                if (!PrintedNumber.TryParse(cell.Text, out var number)) continue;
                var item = column.Item.Length > 0 ? column.Item : read.Item;
                figures.Add(new Figure(
                    0, rows.Count - 1, column.Index, item, column.Measure, column.Phase, own ?? column.Year, number, unit, column.IsPart,
                    declared && column.Declared && column.SideDeclared && (own ?? column.Year) is not null && ((said.Length == 0 && !block.Rows.HasYears) || own is not null) && (column.Item.Length > 0 || read.Declared) && !isBroken, cell.Printed ?? cell.Text, cell.Place, repair ?? cell.Repair) { IsChosen = grid.ChosenRows.Contains(line) });
            }
        }
    }

    /// <summary>True where the items are columns and the row's label speaks of a year or of a difference, not of an item.</summary>
    private bool SaysYear(string label, List<ColumnReading> members) =>
        label.Length > 0 && members.Exists(c => c.Item.Length > 0)
        && (FiscalYear.AllIn(label).Count > 0 || knowledge.Columns.IsComparison(label) || knowledge.Columns.IsLastYear(label) || knowledge.Columns.IsOtherYear(label));

    /// <summary>Rows whose code, or its further parts, were printed where they were not found: without one among rows with codes, under the name of one; or a 类 under several names.</summary>
    private HashSet<int> WithoutTheirCodes(TableType type, List<FigureRow> rows, int? year)
    {
        var items = Enumerable.Range(0, rows.Count).Where(r => rows[r].Role == RowRole.Item && !rows[r].IsUnit).ToList();
        if (type.Classification.Length == 0 || items.Count(r => rows[r].Code.Length > 0) * 2 <= items.Count) return [];
        // one 类 under several names: the further parts of the others' codes are lost
        var classes = items.Where(r => rows[r].Code.Length == ClassDigits).GroupBy(r => (rows[r].Side, rows[r].Segment, rows[r].CodeFunction, rows[r].Code))
            .Where(g => g.Select(r => LabelText.Key(rows[r].Item)).Distinct().Count() > 1).SelectMany(g => g);
        return [.. classes, .. items.Where(r => rows[r].Code.Length == 0 && knowledge.Codes.CodesOf(rows[r].Item, year).Count > 0)];
    }

    /// <summary>A figure in letters that no figure has, or larger than any; its value stands nowhere else, and the row's other figures may stand in wrong cells.</summary>
    private static bool IsUnreadable(string text, MoneyUnit unit) => text.Any(char.IsAsciiDigit) && (PrintedNumber.TryParse(text, out _) ? !IsMoney(text, unit) : text.All(MisprintedFigure.IsLetterOf));

    private static bool IsMoney(string text, MoneyUnit unit) => PrintedNumber.TryParse(text, out var number) && unit.InYuan(number.Value) is not null;

    private bool IsSum(string label) => knowledge.Items.IsGrandTotal(label) || knowledge.Items.IsCurrentTotal(label) || knowledge.Items.ClassTotals.Any(t => t.Label == LabelText.Compact(label));

    /// <summary>Where the labels of a block's items begin on a drawn page; totals are centred and do not count.</summary>
    private List<double> Indents(TableGrid grid, ImmutableArray<ColumnReading> columns, int block)
    {
        var labels = columns.Where(c => c.Block == block && c.Role == ColumnRole.Label).Select(c => c.Index).ToList();
        if (labels.Count >= RowReader.Staircase)
            return [.. grid.Rows.Skip(grid.HeaderRows).Select(r => labels.FindIndex(c => r[c].Text.Length > 0)).Where(at => at >= 0).Select(at => at * RowReader.Step)];
        return [.. grid.Rows.Skip(grid.HeaderRows)
            .Select(r => labels.Select(c => r[c]).LastOrDefault(c => c.Text.Length > 0))
            .Where(c => c is { Start: not null } && !IsSum(c.Text) && !knowledge.Items.IsCarry(c.Text)).Select(c => c!.Start!.Value)];
    }

    /// <summary>Column numbers and headers printed again in the body.</summary>
    private bool IsFurniture(TableGrid grid, ImmutableArray<Cell> row, ImmutableArray<ColumnReading> columns)
    {
        if (row.All(c => c.Text.Length == 0)) return true;
        if (headers.IsColumnNumbers(row) && columns.Where(c => c.Role is ColumnRole.Label or ColumnRole.UnitLabel).All(c => !HasLabel(row[c.Index].Text))) return true;
        return Enumerable.Range(0, grid.HeaderRows).Any(h => grid.Rows[h].Select(c => c.Text).SequenceEqual(row.Select(c => c.Text), StringComparer.Ordinal));

        bool HasLabel(string text) => text.Length > 0 && !knowledge.Columns.IsColumnNumberHead(text) && text is not ("*" or "**") && !text.All(char.IsAsciiDigit);
    }

    /// <summary>One block side by side with others: its columns, its stub reader, its tree.</summary>
    private sealed partial class Block(KnowledgeBase knowledge, ImmutableArray<ColumnReading> columns, int number, TableType type, int? year, List<double> indents)
    {
        private readonly RowTree tree = new(knowledge, indents);
        private readonly StrungLabels strung = new(knowledge);
        private int segment;
        private string carriedUnit = "";

        public RowReader Rows { get; } = new(knowledge, columns.Where(c => c.Block == number));

        public List<ColumnReading> Figures { get; } = [.. columns.Where(c => c.Block == number && c.Role == ColumnRole.Figure)];

        public string Side { get; } = columns.First(c => c.Block == number).Side;

        /// <summary>A code of another classification than the table's: the row stands under a wrong title, whatever adds up.</summary>
        /// <summary>True where a code stands under another code's name; in lists of projects and goods the label is no code's name.</summary>
        public bool IsMisnamed(string code, string item) => type.Classification.Length > 0 && knowledge.Codes.Contradicts(code, item, year);

        /// <summary>The codes of the table's classification that have this name, or a dash.</summary>
        public string Suggestion(string item) => string.Join("/", knowledge.Codes.CodesOf(item, year).Where(c => !IsForeign(c))) is { Length: > 0 } found ? found : "—";

        /// <summary>A code with its dash or in brackets in the midst of a label (…缴费30109-职业年金缴费, 合计[201]…): the texts of two cells run into each other.</summary>
        private static bool HoldsCode(string item)
        {
            if (CodeInBrackets().IsMatch(item)) return true;
            for (var dash = item.IndexOf('-', StringComparison.Ordinal); dash > 0; dash = item.IndexOf('-', dash + 1))
            {
                var start = dash;
                while (start > 0 && char.IsAsciiDigit(item[start - 1])) start--;
                if (start > 0 && SubjectCode.TryParse(item.AsSpan(start, dash - start), out var code) && code.Level > 1) return true;
            }

            return false;
        }

        [GeneratedRegex(@"(?<=.)\[\d{3}(\d{2}){0,2}\]", RegexOptions.CultureInvariant)]
        private static partial Regex CodeInBrackets();

        /// <summary>A figure within a label (662.58科学技术支出): a cell's text has run into its neighbour's.</summary>
        [GeneratedRegex(@"(?<![\d.])(\d{1,3}(,\d{3})+(\.\d+)?|\d+\.\d{2})(?![\d.,%％])", RegexOptions.CultureInvariant)]
        private static partial Regex HoldsMoney();

        private bool IsForeign(RowStub stub) => IsForeign(stub.CodeFunction.Length > 0 && type.Classification == "functional" ? stub.CodeFunction : stub.Code);

        private bool IsForeign(string code) => code.Length > 0 && type.Classification switch { "functional" => code[0] != '2', "economic" => code[0] is not ('3' or '5'), _ => false };

        public FigureRow Row(string label, RowStub stub, int line, int index)
        {
            var item = knowledge.Items.Item(label);
            var three = type.Name == ColumnReader.ThreePublicType ? knowledge.Items.ThreePublicItem(label) : null;
            var role = stub.Code.Length > 0 ? RowRole.Item
                : knowledge.Items.IsGrandTotal(label) ? RowRole.GrandTotal
                : knowledge.Items.IsCurrentTotal(label) ? RowRole.CurrentTotal
                : knowledge.Items.IsCarry(label) ? RowRole.Carry
                : knowledge.Items.ClassTotals.Any(t => t.Label == item) ? RowRole.ClassTotal
                : RowRole.Item;
            var (parent, depth) = stub.Code.Length > 0 ? (null, stub.CodeLevel) : tree.Place(label, role, index, stub.Group, stub.Indent);
            var isUnit = stub.IsUnit && stub.Code.Length == 0 && role == RowRole.Item;
            if (isUnit) segment++;
            if (role == RowRole.Item && (isUnit || stub.Unit.Length > 0)) carriedUnit = isUnit ? item : stub.Unit;
            return new FigureRow(
                line, number, role, Side, stub.Code, stub.CodeFunction, stub.CodeGovernment, three ?? item, role == RowRole.GrandTotal ? 0 : depth, parent,
                !knowledge.Items.IsPart(label), stub.UnitCode, role == RowRole.Item ? carriedUnit : "", (item.Length > 0 || (stub.Code.Length > 0 && !Rows.HasLabels)) && !IsForeign(stub) && !IsMisnamed(stub.Code, item) && !HoldsCode(item) && !HoldsMoney().IsMatch(item) && !strung.Is(item) && !(Rows.HasLabels && item.Length > 0 && item.All(char.IsAsciiDigit)), segment, ListNumber.Of(LabelText.Compact(label)).Length > 0) { IsUnit = isUnit };
        }
    }
}
