using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Recognize;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>
/// Fills the merged cells of levels and projects. Where ruling lines tell which cells are merged, only those are filled; a page break goes through
/// a merged cell, and its text may stand on either page. Where nothing tells, an empty cell is taken as merged, unless it cannot be.
/// </summary>
/// <param name="forms">The words of forms.</param>
/// <param name="table">Number of the form's table.</param>
/// <param name="repairs">Receives each filling.</param>
internal sealed class LevelFiller(FormCatalogue forms, int table, List<Repair> repairs)
{
    private const string MergedLevel = "the cell is part of a merged one: the level printed above holds on";
    private const string CutByPage = "the cell reaches to the foot of the page and is empty; its text stands in the cell that goes on at the head of the next page";

    private static readonly string[] Columns = ["project", "level1", "level2"];

    private readonly Dictionary<string, string> levels = [];
    private readonly Dictionary<string, List<int>> open = Columns.ToDictionary(c => c, _ => new List<int>());
    private int? page;

    /// <summary>True for a row of nothing but levels, as a template prints where no indicator was set.</summary>
    public bool IsLevelsAlone(ImmutableArray<Cell> row, FormBlock block)
    {
        var filled = Enumerable.Range(0, row.Length).Where(c => row[c].Text.Length > 0).ToList();
        // Left of the levels a list says what its projects are.
        var first = block.IsList ? block.FirstIndicator : 0;
        return filled.Exists(c => At(block, "level2", c) || At(block, "level1", c)) && filled.TrueForAll(c =>
            c < first || (At(block, "level1", c) && forms.IsLevel1(row[c].Text)) || (At(block, "level2", c) && forms.IsLevel2(row[c].Text)));
    }

    /// <summary>Takes the levels of a row that is no indicator.</summary>
    public void Take(ImmutableArray<Cell> row, FormBlock block)
    {
        foreach (var column in Columns)
            if (block.Columns.TryGetValue(column, out var at)) _ = Level(column, row[at.First], block, row, row[at.First].Text);
        page = row[0].Place.Page;
    }

    /// <summary>Adds an indicator with its levels filled.</summary>
    public void Add(List<IndicatorReading> indicators, IndicatorReading indicator, ImmutableArray<Cell> row, FormBlock block)
    {
        foreach (var column in Columns)
        {
            if (!block.Columns.TryGetValue(column, out var at)) continue;
            var text = indicator[column];
            ReadBack(indicators, column, row[at.First], text);
            if (Level(column, row[at.First], block, row, text) is not { } above) continue;
            if (column == "level1" && !IsMerged(row[at.First]) && !forms.MayOwn(above, indicator["level2"])) continue;
            repairs.Add(new Repair("filled_down", "", above, MergedLevel, indicator.Place, table));
            indicator = indicator with { Cells = indicator.Cells.SetItem(column, above), RepairIndex = indicator.RepairIndex ?? repairs.Count - 1 };
        }

        foreach (var column in Columns)
            if (block.Columns.TryGetValue(column, out var at) && indicator[column].Length == 0 && row[at.First].Span is CellSpan.Own or CellSpan.Above) open[column].Add(indicators.Count);
            else open[column].Clear();
        indicators.Add(indicator);
        page = row[0].Place.Page;
    }

    private static bool At(FormBlock block, string column, int c) => block.Columns.TryGetValue(column, out var at) && at.First <= c && c <= at.Last;

    private static bool IsMerged(Cell cell) => cell.Span == CellSpan.Above;

    /// <summary>Rows at the foot of a page for which nothing was printed there: their cell goes on in the first one of the next page, and so does its text.</summary>
    private void ReadBack(List<IndicatorReading> indicators, string column, Cell cell, string text)
    {
        if (text.Length == 0) return;
        foreach (var at in cell.Place.Page == page ? [] : open[column])
        {
            if (column == "level1" && !forms.MayOwn(text, indicators[at]["level2"])) continue;
            repairs.Add(new Repair("filled_up", "", text, CutByPage, indicators[at].Place, table));
            indicators[at] = indicators[at] with { Cells = indicators[at].Cells.SetItem(column, text), RepairIndex = indicators[at].RepairIndex ?? repairs.Count - 1 };
        }

        open[column].Clear();
    }

    /// <summary>Keeps a printed level and gives null, or gives the level above that an empty cell goes on.</summary>
    private string? Level(string column, Cell cell, FormBlock block, ImmutableArray<Cell> row, string text)
    {
        if (text.Length > 0)
        {
            levels[column] = text;
            if (column == "project") Forget("level1", "level2");
            if (column == "level1" && block.Columns.TryGetValue("level2", out var second) && row[second.First].Text.Length == 0) Forget("level2");
            return null;
        }

        if (cell.Span == CellSpan.Left || (cell.Span == CellSpan.Own && cell.Place.Page == page))
        {
            Forget(column);
            return null;
        }

        return levels.TryGetValue(column, out var above) ? above : null;
    }

    private void Forget(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns) levels.Remove(column);
    }
}
