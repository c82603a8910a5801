using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>
/// A grid of ruling lines: the columns and rows between them, and which elementary cells are one because no line parts them.
/// </summary>
internal sealed class RuledTable
{
    /// <summary>Lines nearer than this are one boundary (double borders, cells drawn one by one), points.</summary>
    private const double Same = 3.0;

    /// <summary>Lines may miss each other by this much at a crossing, points.</summary>
    private const double Reach = 2.5;

    /// <summary>A grid is open at a side where its lines run on this far beyond the last crossing line, points.</summary>
    private const double Open = 8.0;

    /// <summary>This share of a cell's side must be drawn for it to part two cells.</summary>
    private const double Drawn = 0.6;

    /// <summary>More elementary cells than that on one page are a drawing on squared paper, no table.</summary>
    private const int Most = 100_000;

    /// <summary>A page with more grids than that is a drawing; nothing is completed there.</summary>
    private const int MostGrids = 64;

    private readonly double[] xs, ys;
    private readonly int[] parent;

    private RuledTable(double[] xs, double[] ys, List<Ruling> lines)
    {
        (this.xs, this.ys) = (xs, ys);
        parent = [.. Enumerable.Range(0, Columns * Rows)];
        Unite(lines);
    }

    /// <summary>Number of columns.</summary>
    public int Columns => xs.Length - 1;

    /// <summary>Number of rows.</summary>
    public int Rows => ys.Length - 1;

    /// <summary>The columns' boundaries, points from the left.</summary>
    public ImmutableArray<double> Edges => [.. xs];

    /// <summary>The rows' boundaries, points from the top.</summary>
    public ImmutableArray<double> Heights => [.. ys];

    /// <summary>The whole grid.</summary>
    public Box Bounds => new(xs[0], ys[0], xs[^1], ys[^1]);

    /// <summary>Number of cells, merged ones counted once.</summary>
    public int Cells => Enumerable.Range(0, parent.Length).Count(c => Root(c) == c);

    /// <summary>The cell that holds a point, or -1: the index (row × columns + column) of its first elementary cell.</summary>
    public int CellAt(double x, double y)
    {
        var (column, row) = (Slot(xs, x), Slot(ys, y));
        return column < 0 || row < 0 ? -1 : Root((row * Columns) + column);
    }

    /// <summary>Whether an elementary cell is the first of its cell, where the text stands, or part of one that begins above or further left.</summary>
    public CellSpan SpanOf(int row, int column)
    {
        var root = Root((row * Columns) + column);
        return root == (row * Columns) + column ? CellSpan.Own : root % Columns == column ? CellSpan.Above : CellSpan.Left;
    }

    /// <summary>The index (row × columns + column) of the first elementary cell of the cell that an elementary one belongs to.</summary>
    public int RootOf(int row, int column) => Root((row * Columns) + column);

    /// <summary>The rectangle of an elementary cell.</summary>
    public Box BoxOf(int row, int column) => new(xs[column], ys[row], xs[column + 1], ys[row + 1]);

    /// <summary>All grids on a page: sets of lines that cross each other, at least two in each direction, with more than one cell.</summary>
    public static IEnumerable<RuledTable> AllOn(DrawnPage page)
    {
        foreach (var lines in Connected(page.Rulings))
        {
            var (across, down) = (lines.Where(l => l.IsHorizontal).ToList(), lines.Where(l => !l.IsHorizontal).ToList());
            if (across.Count < 2 || down.Count < 1) continue;
            var xs = Boundaries(down.Select(l => l.At), across.Min(l => l.From), across.Max(l => l.To));
            var ys = Boundaries(across.Select(l => l.At), down.Min(l => l.From), down.Max(l => l.To));
            if (xs.Length < 3 || ys.Length < 2 || (long)xs.Length * ys.Length > Most) continue;
            var table = new RuledTable(xs, ys, lines);
            if (table.Cells > 1) yield return table;
        }
    }

    private static double[] Boundaries(IEnumerable<double> lines, double least, double most)
    {
        var sorted = lines.Order().ToList();
        if (least < sorted[0] - Open) sorted.Insert(0, least);
        if (most > sorted[^1] + Open) sorted.Add(most);
        var result = new List<double>();
        for (var i = 0; i < sorted.Count;)
        {
            var end = i + 1;
            while (end < sorted.Count && sorted[end] - sorted[end - 1] <= Same && sorted[end] - sorted[i] <= 2 * Same) end++;
            result.Add(sorted.GetRange(i, end - i).Average());
            i = end;
        }

        return [.. result];
    }

    /// <summary>Sets of lines that cross, found by a sweep over the horizontal ones.</summary>
    private static List<List<Ruling>> Connected(ImmutableArray<Ruling> rulings)
    {
        var across = rulings.Where(r => r.IsHorizontal).OrderBy(r => r.At).ToArray();
        var down = rulings.Where(r => !r.IsHorizontal).ToArray();
        var parents = Enumerable.Range(0, across.Length + down.Length).ToArray();
        var heights = across.Select(r => r.At).ToArray();
        for (var d = 0; d < down.Length; d++)
        {
            var from = Array.BinarySearch(heights, down[d].From - Reach);
            for (var a = from < 0 ? ~from : from; a < across.Length && heights[a] <= down[d].To + Reach; a++)
            {
                if (down[d].At < across[a].From - Reach || down[d].At > across[a].To + Reach) continue;
                var (left, right) = (Find(parents, a), Find(parents, across.Length + d));
                parents[Math.Max(left, right)] = Math.Min(left, right);
            }
        }

        var sets = Enumerable.Range(0, parents.Length).GroupBy(i => Find(parents, i)).Select(g => g.Select(i => i < across.Length ? across[i] : down[i - across.Length]).ToList()).ToList();
        var grids = sets.Where(s => s.Count > 2).ToList();
        if (grids.Count <= MostGrids) Complete(grids, [.. sets.Where(s => s.Count == 1 && !s[0].IsHorizontal).Select(s => s[0])]);
        return grids;
    }

    /// <summary>
    /// Gives lines down that cross nothing to the grid beside them that is just as high, if there is only one: cells merged over a page
    /// break are drawn so, with neither head nor foot.
    /// </summary>
    private static void Complete(List<List<Ruling>> grids, List<Ruling> alone)
    {
        var heights = grids.ConvertAll(g => g.Where(l => !l.IsHorizontal).ToList()).ConvertAll(d => (From: d.Min(l => (double?)l.From), To: d.Max(l => (double?)l.To)));
        foreach (var line in alone)
        {
            var beside = Enumerable.Range(0, grids.Count).Where(g => Math.Abs(heights[g].From - line.From ?? Open) <= Same && Math.Abs(heights[g].To - line.To ?? Open) <= Same).ToList();
            if (beside.Count == 1) grids[beside[0]].Add(line);
        }
    }

    private void Unite(List<Ruling> lines)
    {
        var right = new double[Rows, Columns + 1];
        var below = new double[Rows + 1, Columns];
        foreach (var line in lines)
        {
            var (along, at) = line.IsHorizontal ? (xs, Nearest(ys, line.At)) : (ys, Nearest(xs, line.At));
            for (var i = 0; i + 1 < along.Length; i++)
            {
                var overlap = Math.Min(line.To, along[i + 1]) - Math.Max(line.From, along[i]);
                if (overlap <= 0) continue;
                var share = overlap / (along[i + 1] - along[i]);
                if (line.IsHorizontal) below[at, i] += share;
                else right[i, at] += share;
            }
        }

        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                if (column > 0 && right[row, column] < Drawn) Join((row * Columns) + column, (row * Columns) + column - 1);
                if (row > 0 && below[row, column] < Drawn) Join((row * Columns) + column, ((row - 1) * Columns) + column);
            }
        }
    }

    private void Join(int left, int right)
    {
        var (a, b) = (Root(left), Root(right));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    private int Root(int cell) => Find(parent, cell);

    private static int Find(int[] parents, int item)
    {
        while (parents[item] != item) item = parents[item] = parents[parents[item]];
        return item;
    }

    private static int Nearest(double[] boundaries, double at)
    {
        var best = 0;
        for (var i = 1; i < boundaries.Length; i++)
            if (Math.Abs(boundaries[i] - at) < Math.Abs(boundaries[best] - at)) best = i;
        return best;
    }

    private static int Slot(double[] boundaries, double at)
    {
        if (at < boundaries[0] || at >= boundaries[^1]) return -1;
        var found = Array.BinarySearch(boundaries, at);
        return found >= 0 ? found : ~found - 1;
    }
}
