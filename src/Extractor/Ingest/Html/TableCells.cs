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
        var printed = table.QuerySelectorAll("tr").Take(MostRows).Select(r => r.Children.Where(c => c.LocalName is "td" or "th" && !Visibility.IsHidden(c)).ToList()).ToList();
        var grid = new List<string[]>();
        // for each column the rows still covered by a cell above
        var covered = new int[limits.LineCells];
        var (width, cells) = (0, 0);
        foreach (var row in printed)
        {
            var texts = new string[limits.LineCells];
            var at = 0;
            foreach (var cell in row)
            {
                while (at < limits.LineCells && covered[at] > 0) at++;
                if (at >= limits.LineCells) break;
                var (across, down) = (Span(cell, "colspan", limits.LineCells - at), Span(cell, "rowspan", MostRows));
                texts[at] = Text(cell);
                for (var end = at + across; at < end; at++) covered[at] = Math.Max(covered[at], down);
                width = Math.Max(width, at);
            }

            for (var c = 0; c < limits.LineCells; c++) covered[c] = Math.Max(0, covered[c] - 1);
            if ((cells += width) > limits.Cells) break;
            grid.Add(texts);
        }

        var rows = grid.Select(r => r.Take(width).Select(t => t ?? "").ToArray()).Where(r => r.Any(t => t.Length > 0)).ToImmutableArray();
        return width > 1 && rows.Length > 1 ? new TableCells(Words.Join(table.QuerySelector("caption")?.TextContent ?? ""), rows) : null;
    }

    private static int Span(IElement cell, string name, int most) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, most) : 1;

    /// <summary>A cell's text; its lines are one, whether <c>br</c> or paragraphs part them.</summary>
    private static string Text(IElement cell)
    {
        var text = new System.Text.StringBuilder();
        Collect(cell, text, 0);
        return Words.Join(text.ToString());
    }

    private static void Collect(IElement element, System.Text.StringBuilder text, int depth)
    {
        const int Deepest = 50;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) text.Append(words.Data);
            else if (node is not IElement child || Visibility.IsHidden(child) || depth > Deepest) continue;
            else if (child.LocalName is "br") text.Append('\n');
            else
            {
                var isBlock = child.LocalName is "p" or "div" or "li";
                if (isBlock) text.Append('\n');
                Collect(child, text, depth + 1);
                if (isBlock) text.Append('\n');
            }
        }
    }
}
