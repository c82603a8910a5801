using System.Globalization;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Overlay;

/// <summary>The tree of a table's headings, each laid over the columns it spans, where its cell stands.</summary>
/// <param name="grid">The table.</param>
/// <param name="lines">Its lines.</param>
internal sealed class HeadingTree(TableGrid grid, IReadOnlyList<TableLine> lines)
{
    /// <summary>No printed header is deeper; a hostile one must not be followed down.</summary>
    private const int Deepest = 16;

    /// <summary>The marks of all headings.</summary>
    public IEnumerable<(int Page, Mark Mark)> Marks() => Under(0, grid.HeaderPaths.Length, 0, 0);

    /// <summary>Headings of one depth over some columns, and those below them.</summary>
    private IEnumerable<(int Page, Mark Mark)> Under(int from, int to, int depth, int row)
    {
        for (var first = from; first < to;)
        {
            var path = grid.HeaderPaths[first];
            var end = first + 1;
            if (path.Length <= depth || depth == Deepest)
            {
                first = end;
                continue;
            }

            while (end < to && grid.HeaderPaths[end].Length > depth && grid.HeaderPaths[end][depth] == path[depth] && !Begins(end, depth, row)) end++;
            var at = RowOf(first, path[depth], row);
            if (at >= 0 && Heading(first, end, depth, at) is { } mark) yield return mark;
            foreach (var below in Under(first, end, depth + 1, at < 0 ? row : at + 1)) yield return below;
            first = end;
        }
    }

    /// <summary>True where the same heading is printed once more in a column: it begins a span of its own.</summary>
    private bool Begins(int column, int depth, int row) => RowOf(column, grid.HeaderPaths[column][depth], row) >= 0;

    private int RowOf(int column, string heading, int from)
    {
        for (var row = from; row < grid.HeaderRows; row++)
        {
            if (column < grid.Rows[row].Length && grid.Rows[row][column].Text == heading) return row;
        }

        return -1;
    }

    private (int Page, Mark Mark)? Heading(int first, int end, int depth, int row)
    {
        var line = lines.FirstOrDefault(l => l.Row == row).Line;
        if (line?.Box is not { } box || line.Edges.IsDefault || line.Edges.Length != grid.Columns + 1) return null;
        var columns = end - first == 1 ? string.Create(CultureInfo.InvariantCulture, $"column {end}") : string.Create(CultureInfo.InvariantCulture, $"columns {first + 1}\u2013{end}");
        var path = string.Join(HeaderPaths.Separator, grid.HeaderPaths[first].Take(depth + 1));
        var bottom = line.Merged.Where(m => m.X0 == line.Edges[first]).Select(m => m.Y1).FirstOrDefault(box.Y1);
        return (line.Page ?? 0, new Mark(MarkKind.Heading, new Box(line.Edges[first], box.Y0, line.Edges[end], bottom), "", $"{path}\n{columns}"));
    }
}
