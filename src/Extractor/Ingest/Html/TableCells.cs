using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;

namespace Extractor.Ingest.Html;

/// <summary>The cells of a table of data: a merged cell's text stands in its first cell, the others it covers are empty.</summary>
/// <param name="Caption">Its caption, or empty.</param>
/// <param name="Rows">Its rows, all of one width; rows without any text left out.</param>
internal sealed record TableCells(string Caption, ImmutableArray<string[]> Rows)
{
    private const int MostRows = 100_000;

    /// <summary>Reads a table; null where it only arranges the page: it holds other tables, or is one cell wide or high.</summary>
    /// <param name="table">The element.</param>
    /// <param name="limits">How many cells are kept at most.</param>
    public static TableCells? Of(IElement table, IngestLimits limits)
    {
        if (table.QuerySelector("table") is not null) return null;
        var grid = new List<string[]>();
        // one column, row and cell more than are kept, so that what cuts the lines sees and tells that there are more
        var columns = limits.LineCells + 1;
        // for each column the rows still covered by a cell above
        var covered = new int[columns];
        var (width, tabs) = (0, 0);
        foreach (var row in table.QuerySelectorAll("tr").Where(IsShown))
        {
            var texts = Row(row, covered, columns);
            width = Math.Max(width, texts.Length);
            if (texts.All(t => t is null or "")) continue;
            grid.Add(texts);
            if ((tabs += width - 1) > limits.Cells || grid.Count > limits.Lines) break;
        }

        // a cell may be said to go on over columns that nothing stands in
        if (width > limits.LineCells && grid.All(r => r.Length < width || r[^1] is null or "")) width = limits.LineCells;
        var rows = grid.Select(r => Enumerable.Range(0, width).Select(c => c < r.Length ? r[c] ?? "" : "").ToArray()).ToImmutableArray();
        return width > 1 && rows.Length > 1 ? new TableCells(Words.Join(table.QuerySelector("caption")?.TextContent ?? ""), rows) : null;
    }

    private static bool IsShown(IElement row) => !Visibility.IsHidden(row) && (row.ParentElement is not { } section || !Visibility.IsHidden(section));

    /// <summary>The texts of a row's cells under their columns, up to the last of them.</summary>
    private static string[] Row(IElement row, int[] covered, int columns)
    {
        var texts = new string[columns];
        var (at, width) = (0, 0);
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th" && !Visibility.IsHidden(c)))
        {
            while (at < columns && covered[at] > 0) at++;
            if (at >= columns) break;
            var (across, down) = (Span(cell, "colspan", columns - at), Span(cell, "rowspan", MostRows));
            texts[at] = Text(cell);
            for (var end = at + across; at < end; at++) covered[at] = Math.Max(covered[at], down);
            width = at;
        }

        for (var c = 0; c < columns; c++) covered[c] = Math.Max(0, covered[c] - 1);
        return texts[..width];
    }

    private static int Span(IElement cell, string name, int most) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, most) : 1;

    /// <summary>A cell's text; its lines are one, whether <c>br</c> or paragraphs part them.</summary>
    private static string Text(IElement cell)
    {
        var text = new System.Text.StringBuilder();
        Collect(cell, text);
        return Words.Join(text.ToString());
    }

    // the parser's guard bounds how deep this goes
    private static void Collect(IElement element, System.Text.StringBuilder text)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) text.Append(words.Data);
            else if (node is not IElement child || Visibility.IsHidden(child)) continue;
            else if (child.LocalName is "br") text.Append('\n');
            else
            {
                var isBlock = child.LocalName is "p" or "div" or "li";
                if (isBlock) text.Append('\n');
                Collect(child, text);
                if (isBlock) text.Append('\n');
            }
        }
    }
}
