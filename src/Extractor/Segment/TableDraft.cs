using System.Collections.Immutable;
using Extractor.Ingest;

namespace Extractor.Segment;

/// <summary>A table while its parts are being joined.</summary>
internal sealed class TableDraft(TabbedRun run)
{
    /// <summary>Index of its first line in the source.</summary>
    public int First { get; } = run.First;

    /// <summary>Index after its last line.</summary>
    public int End { get; private set; } = run.End;

    /// <summary>Its rows so far, each as long as printed.</summary>
    public List<ImmutableArray<Cell>> Rows { get; } = [.. run.Rows];

    /// <summary>Lines over it, from inside the grid.</summary>
    public List<CaptionLine> InnerCaption { get; } = [];

    /// <summary>Notes printed in its last rows.</summary>
    public List<string> InnerNotes { get; } = [];

    /// <summary>The joints: the row at which a later part begins, and the lines parted.</summary>
    public List<(int Row, SourceLine Before, SourceLine After, string Evidence)> Joints { get; } = [];

    /// <summary>Boundaries of its columns on a drawn page; default in a text.</summary>
    public ImmutableArray<double> Edges { get; } = run.Edges;

    /// <summary>Boundaries of the columns of its last part on a drawn page; default in a text.</summary>
    public ImmutableArray<double> LastEdges { get; private set; } = run.Edges;

    /// <summary>Rows that a page break cut: the upper part, the lower part, and the whole.</summary>
    public List<(ImmutableArray<Cell> Upper, ImmutableArray<Cell> Lower, ImmutableArray<Cell> Whole)> Torn { get; } = [];

    /// <summary>Texts between its parts that belong to a cell which a page break cuts.</summary>
    public List<SourceLine> Spilt { get; } = [];

    /// <summary>True where the layout of any part leaves open which figures stand in which column.</summary>
    public bool IsDoubtful { get; private set; } = run.IsDoubtful;

    /// <summary>Adds a later part of the same table.</summary>
    /// <param name="part">The part.</param>
    /// <param name="skip">How many of its first rows repeat the header.</param>
    public void Append(TabbedRun part, int skip)
    {
        var columns = Edges.IsDefault || part.Edges.IsDefault || Edges.Length == part.Edges.Length ? null : ColumnMatch.Of(Edges, part.Edges);
        var rows = part.Rows.Skip(skip).Select(r => columns is { } to ? Lay(r, to) : r).ToList();
        if (rows.Count > 0 && TornRow.Join(Rows[^1], rows[0], Edges) is { } whole)
        {
            Torn.Add((Rows[^1], rows[0], whole));
            Rows[^1] = whole;
            rows.RemoveAt(0);
        }

        Rows.AddRange(rows);
        (End, LastEdges) = (part.End, part.Edges);
        IsDoubtful |= part.IsDoubtful;
    }

    private ImmutableArray<Cell> Lay(ImmutableArray<Cell> row, ImmutableArray<int> columns)
    {
        var cells = new Cell[Edges.Length - 1];
        for (var i = 0; i < row.Length; i++) cells[columns[i]] = row[i];
        for (var c = 0; c < cells.Length; c++) cells[c] ??= new Cell("", row[0].Place);
        return [.. cells];
    }

    /// <summary>The number of cells that most of its rows have.</summary>
    public int Width => Rows.GroupBy(r => r.Length).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
}
