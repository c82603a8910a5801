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
    private const string OnlyShift = "the only shift that puts a number under the weight, a known sign under the comparator and text under the name";
    private const string StubBelongs = "the label of the merged first column belongs to the whole indicator grid; it was printed beside a row in its middle";
    private const string MergedLevel = "the cell is part of a merged one: the level printed above holds on";

    /// <summary>Aligns one form.</summary>
    /// <param name="table">The form's table number.</param>
    /// <param name="form">The form as printed.</param>
    /// <param name="stub">True where the header row itself carries the merged label.</param>
    /// <param name="repairs">Receives repairs.</param>
    /// <param name="problems">Receives problems.</param>
    public FormReading Align(int table, FormReading form, bool stub, List<Repair> repairs, List<Problem> problems)
    {
        if (form.HeaderRow < 0) return form;
        var indicators = ImmutableArray.CreateBuilder<IndicatorReading>();
        var levels = new Dictionary<string, string>();
        foreach (var printed in form.Rows)
        {
            var row = printed;
            if (row.All(c => c.Text.Length == 0)) continue;
            if (form.StubColumn >= 0 && knowledge.Forms.IsStub(row[form.StubColumn].Text))
            {
                if (!stub) repairs.Add(new Repair("label_moved", row[form.StubColumn].Text + "|" + Join(row.RemoveAt(form.StubColumn)), Join(row.RemoveAt(form.StubColumn)), StubBelongs, row[form.StubColumn].Place, table));
                row = row.SetItem(form.StubColumn, row[form.StubColumn] with { Text = "" });
                stub = true;
            }

            var filled = row.Where(c => c.Text.Length > 0).ToList();
            if (filled.Count == 0) continue;
            if (filled.Count == 1)
            {
                var beside = indicators.Count > 0 ? indicators[^1]["name"] : "";
                problems.Add(Problem.Of("stray_value", Severity.Warning, filled[0].Place, filled[0].Text, beside));
                continue;
            }

            if (Read(row, form, table, repairs) is { } indicator) indicators.Add(Fill(indicator, form, levels, table, repairs));
            else problems.Add(Problem.Of("row_not_aligned", Severity.Warning, filled[0].Place, Join(row)));
        }

        return form with { Indicators = indicators.ToImmutable() };
    }

    private IndicatorReading? Read(ImmutableArray<Cell> row, FormReading form, int table, List<Repair> repairs)
    {
        var place = row.First(c => c.Text.Length > 0).Place;
        if (Fits(row, form, 0)) return new IndicatorReading(Cells(row, form, 0), null, place);
        var shifts = Enumerable.Range(1, row.Length - 1).Where(s => Fits(row, form, s)).ToList();
        if (shifts.Count != 1) return null;
        var cells = Cells(row, form, shifts[0]);
        var after = string.Join("; ", form.Columns.OrderBy(c => c.Value).Where(c => cells[c.Key].Length > 0).Select(c => c.Key + "=" + cells[c.Key]));
        repairs.Add(new Repair("shifted_row", Join(row), after, OnlyShift, place, table));
        return new IndicatorReading(cells, repairs.Count - 1, place);
    }

    private static ImmutableDictionary<string, string> Cells(ImmutableArray<Cell> row, FormReading form, int shift) =>
        form.Columns.ToImmutableDictionary(c => c.Key, c => c.Value - shift >= 0 ? row[c.Value - shift].Text : "");

    private bool Fits(ImmutableArray<Cell> row, FormReading form, int shift)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Text.Length == 0) continue;
            var at = i + shift;
            // Unshifted, a cell may stand in a column of another meaning; the merged first column holds its label alone.
            if (shift == 0 ? at == form.StubColumn : at >= row.Length || !form.Columns.ContainsValue(at)) return false;
        }

        var cells = Cells(row, form, shift);
        return Number(cells, "weight") && Known(cells, "comparator", t => knowledge.Forms.Comparator(t) is not null) && Known(cells, "core", knowledge.Forms.IsCore)
            && Words(cells, "level1") && Words(cells, "level2") && Words(cells, "name") && Words(cells, "unit");

        static bool Number(ImmutableDictionary<string, string> cells, string column) => Known(cells, column, t => PrintedNumber.TryParse(t, out _));
        bool Words(ImmutableDictionary<string, string> cells, string column) => Known(cells, column, t => !PrintedNumber.TryParse(t, out _) && knowledge.Forms.Comparator(t) is null);
    }

    private static bool Known(ImmutableDictionary<string, string> cells, string column, Predicate<string> is_) =>
        !cells.TryGetValue(column, out var text) || text.Length == 0 || is_(text);

    /// <summary>Fills a merged level cell down: an empty level below a printed one is part of the merged cell.</summary>
    private static IndicatorReading Fill(IndicatorReading indicator, FormReading form, Dictionary<string, string> levels, int table, List<Repair> repairs)
    {
        foreach (var column in (string[])["project", "level1", "level2"])
        {
            if (!form.Columns.ContainsKey(column)) continue;
            var text = indicator[column];
            if (text.Length > 0)
            {
                levels[column] = text;
                if (column == "project")
                {
                    levels.Remove("level1");
                    levels.Remove("level2");
                }

                if (column == "level1" && indicator["level2"].Length == 0 && form.Columns.ContainsKey("level2")) levels.Remove("level2");
                continue;
            }

            if (!levels.TryGetValue(column, out var above)) continue;
            repairs.Add(new Repair("filled_down", "", above, MergedLevel, indicator.Place, table));
            indicator = indicator with { Cells = indicator.Cells.SetItem(column, above), RepairIndex = indicator.RepairIndex ?? repairs.Count - 1 };
        }

        return indicator;
    }

    private static string Join(ImmutableArray<Cell> row) => string.Join('|', row.Select(c => c.Text)).TrimEnd('|');
}
