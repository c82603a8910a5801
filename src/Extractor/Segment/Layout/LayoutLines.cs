using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>The lines of a drawn document while they are being laid out.</summary>
internal sealed class LayoutLines
{
    /// <summary>Rows lower than this hold no text: the space between double lines, points.</summary>
    private const double LowestRow = 3.5;

    private const string Torn = "a number broken over two lines of its cell; together they are one number in the printed form";

    private readonly ImmutableArray<SourceLine>.Builder lines = ImmutableArray.CreateBuilder<SourceLine>();
    private readonly ImmutableArray<Repair>.Builder repairs = ImmutableArray.CreateBuilder<Repair>();

    /// <summary>The lines, and what had to be mended.</summary>
    public (ImmutableArray<SourceLine> Lines, ImmutableArray<Repair> Repairs) Complete() => (lines.ToImmutable(), repairs.ToImmutable());

    /// <summary>Adds a line of text.</summary>
    public void Text(TurnedPage page, LetterLines.Line line) =>
        lines.Add(new SourceLine(lines.Count + 1, page.Page.Number, line.Text.Replace('\t', ' ')) { Box = page.Displayed(line.Box), Pieces = line.Pieces });

    /// <summary>Adds a blank line.</summary>
    public void Blank(int page) => lines.Add(new SourceLine(lines.Count + 1, page, ""));

    /// <summary>Adds a table whose rows are read.</summary>
    public void Table(TurnedPage page, IEnumerable<SourceLine> rows)
    {
        Blank(page.Page.Number);
        foreach (var row in rows) lines.Add(row with { Number = lines.Count + 1 });
        Blank(page.Page.Number);
    }

    /// <summary>Adds a ruled table.</summary>
    /// <param name="page">Its page.</param>
    /// <param name="table">The grid.</param>
    /// <param name="held">The letters in its cells.</param>
    public void Table(TurnedPage page, RuledTable table, Dictionary<int, List<DrawnLetter>> held)
    {
        Blank(page.Page.Number);
        var merged = CellGroups.Merged(table);
        for (var row = 0; row < table.Rows; row++)
        {
            var band = table.BoxOf(row, 0);
            var cells = ImmutableArray.CreateBuilder<SourceCell>(table.Columns);
            for (var column = 0; column < table.Columns; column++) cells.Add(Cell(page, table, held, row, column));
            if (band.Y1 - band.Y0 < LowestRow && cells.All(c => c.Text.Length == 0)) continue;
            lines.Add(new SourceLine(lines.Count + 1, page.Page.Number, string.Join('\t', cells.Select(c => c.Text)))
            {
                Drawn = cells.MoveToImmutable(),
                Edges = table.Edges,
                Merged = [.. merged[row].Select(page.Displayed)],
                Box = page.Displayed(new Box(table.Bounds.X0, band.Y0, table.Bounds.X1, band.Y1)),
            });
        }

        Blank(page.Page.Number);
    }

    private SourceCell Cell(TurnedPage page, RuledTable table, Dictionary<int, List<DrawnLetter>> held, int row, int column)
    {
        var span = table.SpanOf(row, column);
        if (span != CellSpan.Own || !held.TryGetValue((row * table.Columns) + column, out var letters))
            return new SourceCell("", new Place(page.Page.Number, page.Displayed(table.BoxOf(row, column)), null, null), null, span);
        var place = new Place(page.Page.Number, page.Displayed(LetterLines.BoxOf(letters)), null, null);
        var printed = LetterLines.Of(letters);
        var text = CellText.Join(printed.Select(l => l.Text), out var torn);
        if (torn) repairs.Add(new Repair("figure_joined", string.Join('|', printed.Select(l => l.Text)), text, Torn, place, null));
        return new SourceCell(text, place, printed[0].Box.X0, span);
    }
}
