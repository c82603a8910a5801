using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>Lines of fragments whose columns and rows are known → a grid.</summary>
internal static class TextTable
{
    /// <summary>Makes the grid.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows with their lines.</param>
    public static LayoutGrid Grid(ImmutableArray<TextColumn> columns, List<List<FragmentLine>> rows)
    {
        var lines = rows.SelectMany(r => r).ToList();
        var box = new Box(lines.Min(l => l.Left), lines.Min(l => l.Top), lines.Max(l => l.Right), lines.Max(l => l.Bottom));
        var header = rows.FindIndex(r => r.Any(l => l.Fragments.Any(f => f.IsNumeric && ColumnFinder.Range(columns, f).First > 0)));
        return new LayoutGrid(box, [.. rows.Select((r, i) => Row(columns, r, i < header))], Edges(columns, box))
        {
            Heights = [box.Y0, .. rows.Zip(rows.Skip(1), (above, below) => (above.Max(l => l.Bottom) + below.Min(l => l.Top)) / 2), box.Y1],
        };
    }

    /// <summary>The boundaries in the middle of the gaps.</summary>
    private static ImmutableArray<double> Edges(ImmutableArray<TextColumn> columns, Box box) =>
        [box.X0, .. Enumerable.Range(1, columns.Length - 1).Select(i => (columns[i - 1].Right + columns[i].Left) / 2), box.X1];

    private static ImmutableArray<string> Row(ImmutableArray<TextColumn> columns, List<FragmentLine> lines, bool isHeader)
    {
        var cells = columns.Select(_ => new List<string>()).ToList();
        foreach (var line in lines)
        {
            var at = -1;
            var starts = !isHeader ? null : SpanTiling.Starts(columns, line);
            foreach (var (i, fragment) in line.Fragments.Index())
            {
                var column = starts?[i] ?? Math.Max(ColumnFinder.Range(columns, fragment).First, 0);
                if (column == at) cells[column][^1] += " " + fragment.Text;
                else cells[column].Add(fragment.Text);
                at = column;
            }
        }

        return [.. cells.Select(c => CellText.Join(c, out _))];
    }
}
