using System.Collections.Immutable;
using Extractor.Emit;
using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Overlay;

/// <summary>The marks of one table: its region, the boundaries of its grid, merged cells, header rows and the tree of its headings.</summary>
/// <param name="table">What it is.</param>
/// <param name="grid">Its cells.</param>
/// <param name="lines">Its lines.</param>
internal sealed class TableMarks(TableRecord table, TableGrid grid, IReadOnlyList<TableLine> lines)
{
    /// <summary>All of them.</summary>
    public IEnumerable<(int Page, Mark Mark)> All()
    {
        foreach (var page in lines.Where(l => l.Line.Box is not null).GroupBy(l => l.Line.Page ?? 0))
        {
            foreach (var mark in OnPage([.. page])) yield return (page.Key, mark);
        }

        foreach (var mark in new HeadingTree(grid, lines).Marks()) yield return mark;
    }

    private IEnumerable<Mark> OnPage(List<TableLine> part)
    {
        var kind = grid.IsDoubtful ? MarkKind.DoubtfulTable : MarkKind.Table;
        yield return new Mark(kind, Around(part.Select(l => l.Line.Box!.Value)), $"{grid.Number} {table.TableType}{(grid.IsDoubtful ? " ?" : "")}", Title());
        foreach (var (line, row) in part)
        {
            var box = line.Box!.Value;
            yield return new Mark(MarkKind.Boundary, box with { Y1 = box.Y0 });
            if (row >= 0 && row < grid.HeaderRows) yield return new Mark(MarkKind.HeaderRow, box);
            foreach (var cell in line.Merged) yield return new Mark(MarkKind.MergedCell, cell);
        }

        foreach (var mark in Columns(part)) yield return mark;
    }

    /// <summary>Boundaries of columns, drawn once through all lines that have the same.</summary>
    private static IEnumerable<Mark> Columns(List<TableLine> part)
    {
        for (var i = 0; i < part.Count;)
        {
            var (first, edges) = (i, part[i].Line.Edges);
            if (edges.IsDefault) edges = [];
            while (i < part.Count && Same(part[i].Line.Edges, edges)) i++;
            i = Math.Max(i, first + 1);
            foreach (var x in edges) yield return new Mark(MarkKind.Boundary, new Box(x, part[first].Line.Box!.Value.Y0, x, part[i - 1].Line.Box!.Value.Y1));
        }
    }

    private static bool Same(ImmutableArray<double> left, ImmutableArray<double> right) => !left.IsDefault && left.AsSpan().SequenceEqual(right.AsSpan());

    private static Box Around(IEnumerable<Box> boxes) =>
        boxes.Aggregate((a, b) => new Box(Math.Min(a.X0, b.X0), Math.Min(a.Y0, b.Y0), Math.Max(a.X1, b.X1), Math.Max(a.Y1, b.Y1)));

    private string Title() =>
        $"table {grid.Number}: {table.TableType} (confidence {CellText.Of(table.TypeConfidence)}: {table.TypeReason})\n{table.Title}\nunit: {table.Unit}, year: {CellText.Of(table.FiscalYear)}\n"
        + $"{grid.Rows.Length} rows, {grid.HeaderRows} of header; {grid.Columns} columns" + (grid.IsDoubtful ? "\ncolumns doubtful" : "");
}
