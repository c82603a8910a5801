using Extractor.Ingest;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Overlay;

/// <summary>A line of a page with the row of a table it is, where it is one.</summary>
/// <param name="Line">The line.</param>
/// <param name="Row">Row of the table from 0, or -1 for a line of its grid that is none: a header printed again, a caption or note in a cell.</param>
internal readonly record struct TableLine(SourceLine Line, int Row);

/// <summary>Which lines of the pages are rows of which table. Rows are known by the places of their cells.</summary>
internal sealed class TableLines
{
    private readonly DocumentTrace trace;
    private readonly Dictionary<int, int> tables = [];
    private readonly Dictionary<int, int> rows = [];
    private readonly ILookup<int, int> byTable;

    /// <summary>Reads a document.</summary>
    public TableLines(DocumentTrace trace)
    {
        this.trace = trace;
        var places = new Dictionary<Place, int>();
        foreach (var (index, line) in trace.Outline.Lines.Index().Where(l => IsOfGrid(l.Index)))
        {
            foreach (var cell in line.Drawn) places.TryAdd(cell.Place, index);
        }

        foreach (var grid in trace.Result.Grids)
        {
            foreach (var (number, row) in grid.Rows.Index())
            {
                if (row.Select(c => places.GetValueOrDefault(c.Place, -1)).FirstOrDefault(at => at >= 0, -1) is >= 0 and var at && tables.TryAdd(at, grid.Number)) rows[at] = number;
            }
        }

        Spread(Enumerable.Range(1, Math.Max(0, trace.Outline.Lines.Length - 1)), -1);
        Spread(Enumerable.Range(0, Math.Max(0, trace.Outline.Lines.Length - 1)).Reverse(), 1);
        byTable = tables.OrderBy(t => t.Key).ToLookup(t => t.Value, t => t.Key);
    }

    /// <summary>The lines of a table, in order.</summary>
    /// <param name="table">Its number.</param>
    public IReadOnlyList<TableLine> Of(int table) =>
        [.. byTable[table].Select(at => new TableLine(trace.Outline.Lines[at], rows.GetValueOrDefault(at, -1)))];

    /// <summary>The lines of text outside tables, with their number on their page from 1.</summary>
    public IEnumerable<(int Number, SourceLine Line)> Outside()
    {
        var (page, number) = (0, 0);
        foreach (var (index, line) in trace.Outline.Lines.Index())
        {
            if (line.IsBlank || line.Box is null || tables.ContainsKey(index)) continue;
            (page, number) = line.Page == page ? (page, number + 1) : (line.Page ?? 0, 1);
            yield return (number, line);
        }
    }

    private bool IsOfGrid(int index) => !trace.Outline.Lines[index].Drawn.IsDefault;

    /// <summary>The lines of a grid that are no rows of a table belong to the table beside them.</summary>
    private void Spread(IEnumerable<int> order, int step)
    {
        var lines = trace.Outline.Lines;
        foreach (var at in order)
        {
            if (IsOfGrid(at) && IsOfGrid(at + step) && lines[at].Page == lines[at + step].Page && tables.TryGetValue(at + step, out var table)) tables.TryAdd(at, table);
        }
    }
}
