using System.Collections.Immutable;
using Extractor.Ingest;

namespace Extractor.Segment.Layout;

/// <summary>
/// A drawn grid with the columns and rows that its text shows beside the drawn ones: only the header drawn, only rows or only
/// columns, one box around all.
/// </summary>
internal sealed class RefinedGrid
{
    /// <summary>A fragment crosses a boundary if it reaches this far over it on both sides, points.</summary>
    private const double Crossing = 1.0;

    /// <summary>A cell of one line beside this many rows stands beside all of them.</summary>
    private const int ManyRows = 3;

    private readonly RuledTable table;
    private readonly ImmutableArray<double> xs, ys;
    private readonly List<List<Fragment>?[]> rows = [];

    /// <summary>Refines a grid.</summary>
    /// <param name="table">The drawn grid.</param>
    /// <param name="held">The letters of each of its cells.</param>
    public RefinedGrid(RuledTable table, Dictionary<int, List<DrawnLetter>> held)
    {
        this.table = table;
        var cells = CellGroups.Of(table, held);
        var hidden = Enumerable.Range(0, table.Columns).SelectMany(c => HiddenColumns.In(cells.Where(x => x.Column == c && x.LastColumn == c)));
        xs = [.. table.Edges.Concat(hidden).Order()];
        var splitter = new HiddenRows(xs);
        ys = [.. table.Heights.Concat(Enumerable.Range(0, table.Rows).SelectMany(r => splitter.In(cells.Where(x => x.Row == r && x.LastRow == r)))).Order()];
        for (var row = 0; row + 1 < ys.Length; row++) rows.Add(new List<Fragment>?[xs.Length - 1]);
        foreach (var cell in cells.Where(c => c.Lines.Count > 0)) Place(cell);
    }

    /// <summary>Number of cells that hold text.</summary>
    public int Filled => rows.Sum(r => r.Count(c => c is not null));

    /// <summary>True where texts stand beside each other and under each other: a frame around one text is no table.</summary>
    public bool IsTable => rows.Count(r => r.Any(c => c is not null)) > 1 && Columns.Count(IsFilled) > 1;

    private IEnumerable<int> Columns => Enumerable.Range(0, xs.Length - 1);

    /// <summary>The grid; what is too narrow for text and holds none, the space between double lines, left out.</summary>
    /// <param name="least">The least height and width of a row and a column without text, points.</param>
    public LayoutGrid ToGrid(double least)
    {
        var columns = Columns.Where(c => xs[c + 1] - xs[c] >= least || IsFilled(c)).ToList();
        var kept = Enumerable.Range(0, rows.Count).Where(r => ys[r + 1] - ys[r] >= least || rows[r].Any(c => c is not null)).ToList();
        return new LayoutGrid(
            table.Bounds,
            [.. kept.Select(r => columns.Select(c => Text(rows[r][c])).ToImmutableArray())],
            [.. columns.Select(c => xs[c]), xs[^1]])
        {
            Heights = [.. kept.Select(r => ys[r]), ys[^1]],
        };
    }

    private bool IsFilled(int column) => rows.Any(r => r[column] is not null);

    private static string Text(List<Fragment>? fragments) =>
        fragments is null ? "" : CellText.Join(FragmentReader.Regroup(fragments).Select(l => string.Join(' ', l.Fragments.Select(f => f.Text))), out _);

    private void Place(DrawnCell cell)
    {
        var (left, right) = (xs.IndexOf(table.Edges[cell.Column]), xs.IndexOf(table.Edges[cell.LastColumn + 1]));
        var (top, bottom) = (ys.IndexOf(table.Heights[cell.Row]), ys.IndexOf(table.Heights[cell.LastRow + 1]));
        var isOneRow = cell.Row < cell.LastRow || bottom - top == 1 || (cell.Lines.Count == 1 && bottom - top >= ManyRows);
        foreach (var group in cell.Lines.SelectMany(l => l.Fragments).GroupBy(f => isOneRow ? top : Math.Clamp(Slot(ys, f.Center), top, bottom - 1)))
            Place(group.Key, left, right, [.. group]);
    }

    /// <summary>Lays the text of a cell (or of one row in it) into its columns: parted at boundaries no text crosses, if it then fills several.</summary>
    private void Place(int row, int left, int right, List<Fragment> fragments)
    {
        var cuts = Enumerable.Range(left + 1, right - left - 1).Where(b => !fragments.Any(f => f.Box.X0 < xs[b] - Crossing && f.Box.X1 > xs[b] + Crossing)).Prepend(left).ToList();
        var parts = fragments.GroupBy(f => cuts.Last(b => b == left || xs[b] <= (f.Box.X0 + f.Box.X1) / 2)).ToList();
        if (parts.Count == 1 && !IsWithinOneDrawnColumn(left, right)) rows[row][left] = fragments;
        else
            foreach (var part in parts) rows[row][part.Key] = [.. part];
    }

    private bool IsWithinOneDrawnColumn(int left, int right) => !table.Edges.Any(x => x > xs[left] && x < xs[right]);

    private static int Slot(ImmutableArray<double> boundaries, double at)
    {
        var found = boundaries.BinarySearch(at);
        return found >= 0 ? found : ~found - 1;
    }
}
