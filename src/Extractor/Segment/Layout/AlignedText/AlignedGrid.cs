using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>An aligned table of a drawn page as lines with cells, each with its place.</summary>
internal sealed class AlignedGrid
{
    private readonly TurnedPage page;
    private readonly AlignedTable table;

    /// <summary>Makes the lines.</summary>
    /// <param name="page">Its page.</param>
    /// <param name="table">The table.</param>
    public AlignedGrid(TurnedPage page, AlignedTable table)
    {
        (this.page, this.table) = (page, table);
        Letters = [.. table.Region.Lines.SelectMany(l => l).SelectMany(p => p.Letters)];
        Bounds = LetterLines.BoxOf(Letters);
        Edges = EdgesOf(table);
        Rows = [.. table.Header.Concat(table.Rows).Select(Row)];
    }

    /// <summary>The letters that stand in the table.</summary>
    public List<DrawnLetter> Letters { get; }

    /// <summary>The rectangle around them.</summary>
    public Box Bounds { get; }

    /// <summary>The columns' boundaries, points from the left.</summary>
    public ImmutableArray<double> Edges { get; }

    /// <summary>Its rows, header first.</summary>
    public ImmutableArray<SourceLine> Rows { get; }

    /// <summary>Boundaries in the middle between columns.</summary>
    private static ImmutableArray<double> EdgesOf(AlignedTable table)
    {
        var (unit, extents) = (table.Region.Unit, table.Extents);
        return
        [
            extents[0].X0 * unit,
            .. Enumerable.Range(1, extents.Length - 1).Select(i => (extents[i - 1].X1 + extents[i].X0) * unit / 2),
            extents[^1].X1 * unit,
        ];
    }

    private SourceLine Row(TextRow row)
    {
        var letters = row.Letters.SelectMany(l => l).ToList();
        var box = letters.Count == 0 ? Bounds : LetterLines.BoxOf(letters);
        return new SourceLine(0, page.Page.Number, string.Join('\t', row.Cells))
        {
            Drawn = [.. row.Cells.Select((text, c) => Cell(text, row.Letters[c], c, box))],
            Edges = Edges,
            Box = page.Displayed(new Box(Bounds.X0, box.Y0, Bounds.X1, box.Y1)),
            IsDoubtful = table.IsDoubtful,
        };
    }

    private Place PlaceOf(Box box) => new(page.Page.Number, page.Displayed(box), null, null);

    private SourceCell Cell(string text, List<DrawnLetter> letters, int column, Box row)
    {
        if (letters.Count == 0) return new SourceCell(text, PlaceOf(new Box(Edges[column], row.Y0, Edges[column + 1], row.Y1)));
        var box = LetterLines.BoxOf(letters);
        return new SourceCell(text, PlaceOf(box), letters.MinBy(l => (l.Baseline, l.Box.X0)).Box.X0);
    }
}
