using Extractor.Generator.Dressing;

namespace Extractor.Generator.Layout;

/// <summary>Lays one table out: row heights, wrapped texts, ruling lines.</summary>
internal sealed class TableComposer
{
    private readonly SpannedTable _table;
    private readonly PageStyle _style;
    private readonly ColumnWidths _widths;
    private readonly double[] _heights;

    /// <summary>Measures a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="available">Width it is to have.</param>
    public TableComposer(SpannedTable table, PageStyle style, double available)
    {
        (_table, _style) = (table, style);
        _widths = ColumnWidths.Of(table, style, available);
        _heights = Enumerable.Repeat(LineHeight + _widths.Size * 0.6, table.Rows).ToArray();
        foreach (var cell in table.Cells.OrderBy(cell => cell.Height))
        {
            var needed = Lines(cell).Count * LineHeight + _widths.Size * 0.6;
            var there = _heights.Skip(cell.Row).Take(cell.Height).Sum();
            if (needed > there) _heights[cell.Row + cell.Height - 1] += needed - there;
        }
    }

    private double LineHeight => _widths.Size * 1.25;

    /// <summary>Height of some rows.</summary>
    public double Height(int first, int end) => _heights.Skip(first).Take(end - first).Sum();

    /// <summary>Draws some rows with what of their cells is among them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="left">Left edge of the table.</param>
    /// <param name="top">Upper edge of the first of the rows.</param>
    /// <param name="first">First row.</param>
    /// <param name="end">The row after the last.</param>
    public void Draw(Page page, double left, double top, int first, int end)
    {
        foreach (var cell in _table.Cells)
        {
            var (from, to) = (Math.Max(cell.Row, first), Math.Min(cell.Row + cell.Height, end));
            if (from >= to) continue;
            var (y0, y1) = (top + Height(first, from), top + Height(first, to));
            var (x0, x1) = (left + _widths.Edges[cell.Column], left + _widths.Edges[cell.Column + cell.Width]);
            // a cell cut by the page break is labelled in its first part only
            if (from == cell.Row) DrawText(page, cell, x0, x1, y0, y1);
            if (cell.Row < _table.CaptionRows) continue;
            if (_style.Ruling is Ruling.Full or Ruling.Horizontal) Levels(page, x0, x1, y0, y1);
            if (_style.Ruling == Ruling.Full) Uprights(page, x0, x1, y0, y1);
        }

        if (_style.Ruling == Ruling.Header) HeaderRules(page, left, top, first, end);
    }

    private void DrawText(Page page, TableCell cell, double x0, double x1, double y0, double y1)
    {
        var lines = Lines(cell);
        var size = _widths.Size;
        var baseline = y0 + (y1 - y0 - lines.Count * LineHeight) / 2 + size + (cell.IsFigure ? _style.FigureDrop : 0);
        foreach (var line in lines)
        {
            var width = TextMeasure.Ems(line) * size;
            var align = cell.IsFigure && _style.Figures == FigureAlign.Middle ? CellAlign.Middle : cell.Align;
            var x = align switch
            {
                CellAlign.Left => x0 + size * 0.4 + Indent(cell),
                CellAlign.Right => x1 - size * 0.4 - width,
                _ => (x0 + x1 - width) / 2,
            };
            page.Texts.Add(new PlacedText(x, baseline, size, line, new Spot(cell.Line, cell.Column + 1)) { IsFigure = cell.IsFigure });
            baseline += LineHeight;
        }
    }

    private static void Levels(Page page, double x0, double x1, double y0, double y1)
    {
        page.Rules.Add(new PlacedRule(x0, y0, x1, y0));
        page.Rules.Add(new PlacedRule(x0, y1, x1, y1));
    }

    private static void Uprights(Page page, double x0, double x1, double y0, double y1)
    {
        page.Rules.Add(new PlacedRule(x0, y0, x0, y1));
        page.Rules.Add(new PlacedRule(x1, y0, x1, y1));
    }

    private void HeaderRules(Page page, double left, double top, int first, int end)
    {
        var right = left + _widths.Edges[^1];
        var from = Math.Max(first, _table.CaptionRows);
        if (first < _table.HeaderRows) page.Rules.Add(new PlacedRule(left, top + Height(first, from), right, top + Height(first, from)));
        if (first < _table.HeaderRows && end >= _table.HeaderRows)
            page.Rules.Add(new PlacedRule(left, top + Height(first, _table.HeaderRows), right, top + Height(first, _table.HeaderRows)));
        if (end == _table.Rows) page.Rules.Add(new PlacedRule(left, top + Height(first, end), right, top + Height(first, end)));
    }

    private double Indent(TableCell cell) => cell.Indent * _style.Indent * _widths.Size / _style.Size;

    private IReadOnlyList<string> Lines(TableCell cell)
    {
        var width = _widths.Edges[cell.Column + cell.Width] - _widths.Edges[cell.Column];
        return TextMeasure.Lines(cell.Text, cell.IsFigure ? double.MaxValue : (width - Indent(cell)) / _widths.Size - 0.7);
    }
}
