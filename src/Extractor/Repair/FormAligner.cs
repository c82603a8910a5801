using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Recognize;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>
/// Brings the rows of an indicator grid back under their columns. A dump that lost a row's first cells leaves the rest in order: the
/// row is shifted, and only a shift that puts a number under the weight, a sign under the comparator and 是/否 under the core column is
/// possible. Where exactly one shift is, it is taken and told; where none or several are, the row stays as printed and a problem says so.
/// </summary>
internal sealed class FormAligner(KnowledgeBase knowledge)
{
    private const int LongestStub = 12;
    private const string OnlyShift = "the only shift that puts a number under the weight, a known sign under the comparator and text under the name";
    private const string StubBelongs = "the label of the merged first column belongs to the whole indicator grid; it was printed beside a row in its middle";
    private const string OnlySwap = "a comparing sign stands under the unit and no sign under the comparator: put the other way round both are what their columns say";

    private readonly FormCatalogue forms = knowledge.Forms;
    private readonly GluedName glued = new(knowledge.Forms);

    /// <summary>Aligns one form.</summary>
    /// <param name="table">The form's table number.</param>
    /// <param name="form">The form as printed.</param>
    /// <param name="repairs">Receives repairs.</param>
    /// <param name="problems">Receives problems.</param>
    public FormReading Align(int table, FormReading form, List<Repair> repairs, List<Problem> problems)
    {
        var indicators = new List<IndicatorReading>();
        var levels = new LevelFiller(forms, table, repairs);
        foreach (var block in form.Blocks)
        {
            var stub = block.HasStub;
            foreach (var printed in block.Rows)
            {
                var row = WithoutStub(printed, block, ref stub, table, repairs);
                var filled = row.Where(c => c.Text.Length > 0).ToList();
                if (filled.Count == 0) continue;
                if (levels.IsLevelsAlone(row, block))
                {
                    levels.Take(row, block);
                    continue;
                }

                if (filled.Count == 1)
                {
                    var beside = indicators.Count > 0 ? indicators[^1]["name"] : "";
                    problems.Add(Problem.Of("stray_value", Severity.Warning, filled[0].Place, filled[0].Text, beside));
                    continue;
                }

                if (Read(row, block, table, repairs, problems) is not { } indicator) problems.Add(Problem.Of("row_not_aligned", Severity.Warning, filled[0].Place, Join(row)));
                else if (IsIndicator(indicator, block, row)) levels.Add(indicators, indicator, row, block);
            }
        }

        glued.Part(indicators, table, repairs);
        return form with { Indicators = [.. indicators.Select(i => i with { Cells = TargetParts.Of(i.Cells, forms) })] };
    }

    /// <summary>The row without the merged label; where a dump printed it beside a row in the middle, that is told.</summary>
    private ImmutableArray<Cell> WithoutStub(ImmutableArray<Cell> row, FormBlock block, ref bool stub, int table, List<Repair> repairs)
    {
        var at = block.StubColumn;
        if (at < 0 || row[at].Text.Length == 0) return row;
        var isRuled = row[at].Span != CellSpan.Unknown;
        if (!forms.IsStub(row[at].Text) && (!isRuled || row[at].Text.Length > LongestStub)) return row;
        if (!stub && !isRuled)
            repairs.Add(new Repair("label_moved", row[at].Text + "|" + Join(row.RemoveAt(at)), Join(row.RemoveAt(at)), StubBelongs, row[at].Place, table));
        stub = true;
        return row.SetItem(at, row[at] with { Text = "" });
    }

    private IndicatorReading? Read(ImmutableArray<Cell> row, FormBlock block, int table, List<Repair> repairs, List<Problem> problems)
    {
        var place = row.First(c => c.Text.Length > 0).Place;
        var printed = Cells(row, block, 0);
        if (Fits(row, block, 0)) return new IndicatorReading(printed, null, place);
        // Ruling lines hold the cells where they are: nothing has moved, whatever is printed there.
        if (row.Any(c => c.Span != CellSpan.Unknown)) return AsPrinted(printed, place, table, repairs, problems);
        var shifts = Enumerable.Range(1, row.Length - 1).Where(s => Fits(row, block, s)).ToList();
        if (shifts.Count != 1) return null;
        var cells = Cells(row, block, shifts[0]);
        var after = string.Join("; ", block.Columns.OrderBy(c => c.Value.First).Where(c => cells[c.Key].Length > 0).Select(c => c.Key + "=" + cells[c.Key]));
        repairs.Add(new Repair("shifted_row", Join(row), after, OnlyShift, place, table));
        return new IndicatorReading(cells, repairs.Count - 1, place);
    }

    /// <summary>A row whose cells are not what their columns say: a sign and a unit changed about are put right; what is no sign is left out and told.</summary>
    private IndicatorReading AsPrinted(ImmutableDictionary<string, string> cells, Place place, int table, List<Repair> repairs, List<Problem> problems)
    {
        var (unit, sign) = (cells.GetValueOrDefault("unit", ""), cells.GetValueOrDefault("comparator", ""));
        if (forms.Comparator(unit) is { Length: > 0 } && sign.Length > 0 && forms.Comparator(sign) is null)
        {
            repairs.Add(new Repair("swapped_cells", unit + "|" + sign, sign + "|" + unit, OnlySwap, place, table));
            return new IndicatorReading(cells.SetItem("unit", sign).SetItem("comparator", unit), repairs.Count - 1, place);
        }

        if (sign.Length > 0 && forms.Comparator(sign) is null) problems.Add(Problem.Of("comparator_unknown", Severity.Info, place, sign, cells.GetValueOrDefault("name", "")));
        return new IndicatorReading(cells, null, place);
    }

    private static ImmutableDictionary<string, string> Cells(ImmutableArray<Cell> row, FormBlock block, int shift) =>
        block.Columns.ToImmutableDictionary(c => c.Key, c => string.Concat(Enumerable.Range(c.Value.First, c.Value.Last - c.Value.First + 1).Where(at => at >= shift).Select(at => row[at - shift].Text)));

    /// <summary>A row that fills none of the indicators' own columns is the sum of a list, or names a project.</summary>
    private static bool IsIndicator(IndicatorReading indicator, FormBlock block, ImmutableArray<Cell> row) =>
        (!block.IsList && row[0].Span == CellSpan.Unknown) || indicator.Cells.Any(c => c.Value.Length > 0 && c.Key is "name" or "weight" or "value" or "comparator");

    private bool Fits(ImmutableArray<Cell> row, FormBlock block, int shift)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Text.Length == 0) continue;
            var at = i + shift;
            // Unshifted, a cell may stand in a column of another meaning; the merged first column holds its label alone.
            if (shift == 0 ? at == block.StubColumn : at >= row.Length || !block.Columns.Values.Any(c => c.First <= at && at <= c.Last)) return false;
        }

        var cells = Cells(row, block, shift);
        return Known(cells, "weight", t => PrintedNumber.TryParse(t, out _)) && Known(cells, "comparator", t => forms.Comparator(t) is not null) && Known(cells, "core", forms.IsCore)
            && Words(cells, "level1") && Words(cells, "level2") && Words(cells, "name") && Words(cells, "unit");

        bool Words(ImmutableDictionary<string, string> cells, string column) => Known(cells, column, t => !PrintedNumber.TryParse(t, out _) && forms.Comparator(t) is null);
    }

    private static bool Known(ImmutableDictionary<string, string> cells, string column, Predicate<string> is_) =>
        !cells.TryGetValue(column, out var text) || text.Length == 0 || is_(text);

    private static string Join(ImmutableArray<Cell> row) => string.Join('|', row.Select(c => c.Text)).TrimEnd('|');
}
