using System.Globalization;
using Extractor.Tables;

namespace Extractor.Overlay;

/// <summary>The tables of any document → the marks on its pages: regions and grids, without meaning.</summary>
internal static class PageTableMarks
{
    /// <summary>The pages that were read, each with its marks in the order of drawing.</summary>
    public static IEnumerable<MarkedPage> Pages(DocumentTables document)
    {
        var marks = document.Tables.Index().SelectMany(t => Of(t.Item, t.Index).Select(mark => (t.Item.Page, Mark: mark))).ToLookup(m => m.Page, m => m.Mark);
        foreach (var page in document.Drawn) yield return new MarkedPage(document.Name, document.Pages ?? 0, page, [.. marks[page.Number].OrderBy(m => m.Kind)]);
    }

    private static IEnumerable<Mark> Of(PageTable table, int index)
    {
        var box = table.Box;
        foreach (var x in table.Edges) yield return new Mark(MarkKind.Boundary, box with { X0 = x, X1 = x });
        foreach (var y in table.Heights) yield return new Mark(MarkKind.Boundary, box with { Y0 = y, Y1 = y });
        var size = string.Create(CultureInfo.InvariantCulture, $"{index}: {table.Rows.Length} x {table.Edges.Length - 1}");
        var continues = table.Continues is { } before ? string.Create(CultureInfo.InvariantCulture, $", continues {before}") : "";
        yield return new Mark(MarkKind.Table, box, size + continues, $"table {size} (rows x columns){continues}");
    }
}
