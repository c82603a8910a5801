using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>
/// Drawn pages → the lines and cells that the rest of Segment works on, as a text dump of the document would have them: the rows of
/// ruled tables with their cells, and the lines of text between them, from the top of each page down.
/// </summary>
internal sealed class PageLayout
{
    /// <summary>A gap between lines beyond this many font heights ends a paragraph.</summary>
    private const double ParagraphGap = 2.2;

    /// <summary>Rows lower than this hold no text: the space between double lines, points.</summary>
    private const double LowestRow = 3.5;

    private const string Torn = "a number broken over two lines of its cell; together they are one number in the printed form";

    private readonly ImmutableArray<SourceLine>.Builder lines = ImmutableArray.CreateBuilder<SourceLine>();
    private readonly ImmutableArray<Repair>.Builder repairs = ImmutableArray.CreateBuilder<Repair>();

    /// <summary>Lays out a document.</summary>
    public static (ImmutableArray<SourceLine> Lines, ImmutableArray<Repair> Repairs) Read(ImmutableArray<DrawnPage> pages)
    {
        var layout = new PageLayout();
        foreach (var page in pages) layout.Add(page);
        return (layout.lines.ToImmutable(), layout.repairs.ToImmutable());
    }

    private void Add(DrawnPage page)
    {
        // The innermost grid first: a frame around a page must not swallow the tables in it.
        var tables = RuledTable.AllOn(page).OrderBy(t => Area(t.Bounds)).ToList();
        var cells = tables.Select(_ => new Dictionary<int, List<DrawnLetter>>()).ToList();
        var free = new List<DrawnLetter>();
        foreach (var letter in page.Letters)
        {
            var (x, y) = ((letter.Box.X0 + letter.Box.X1) / 2, letter.Baseline - (letter.Size * 0.35));
            var at = tables.FindIndex(t => t.CellAt(x, y) >= 0);
            if (at < 0)
            {
                free.Add(letter);
                continue;
            }

            var cell = tables[at].CellAt(x, y);
            if (!cells[at].TryGetValue(cell, out var held)) cells[at][cell] = held = [];
            held.Add(letter);
        }

        var parts = LetterLines.Of(free).Select(l => (l.Box.Y0, l.Box.Y1, Emit: (Action)(() => Line(page.Number, l))))
            .Concat(tables.Select((t, i) => (t.Bounds.Y0, t.Bounds.Y1, Emit: (Action)(() => Table(page.Number, t, cells[i]))))).OrderBy(p => p.Y0);
        double? bottom = null;
        foreach (var (top, end, emit) in parts)
        {
            if (bottom is { } last && top - last > ParagraphGap * 10) Blank(page.Number);
            emit();
            bottom = end;
        }

        Blank(page.Number);
    }

    private static double Area(Box box) => (box.X1 - box.X0) * (box.Y1 - box.Y0);

    private void Line(int page, LetterLines.Line line) => lines.Add(new SourceLine(lines.Count + 1, page, line.Text.Replace('\t', ' ')) { Box = line.Box, Pieces = line.Pieces });

    private void Blank(int page) => lines.Add(new SourceLine(lines.Count + 1, page, ""));

    private void Table(int page, RuledTable table, Dictionary<int, List<DrawnLetter>> held)
    {
        Blank(page);
        var merged = CellGroups.Merged(table);
        for (var row = 0; row < table.Rows; row++)
        {
            var band = table.BoxOf(row, 0);
            var cells = ImmutableArray.CreateBuilder<SourceCell>(table.Columns);
            for (var column = 0; column < table.Columns; column++) cells.Add(Cell(page, table, held, row, column));
            if (band.Y1 - band.Y0 < LowestRow && cells.All(c => c.Text.Length == 0)) continue;
            lines.Add(new SourceLine(lines.Count + 1, page, string.Join('\t', cells.Select(c => c.Text)))
            {
                Drawn = cells.MoveToImmutable(),
                Edges = table.Edges,
                Merged = [.. merged[row]],
                Box = new Box(table.Bounds.X0, band.Y0, table.Bounds.X1, band.Y1),
            });
        }

        Blank(page);
    }

    private SourceCell Cell(int page, RuledTable table, Dictionary<int, List<DrawnLetter>> held, int row, int column)
    {
        if (!table.IsAnchor(row, column) || !held.TryGetValue((row * table.Columns) + column, out var letters))
            return new SourceCell("", new Place(page, table.BoxOf(row, column), null, null));
        var place = new Place(page, LetterLines.BoxOf(letters), null, null);
        var printed = LetterLines.Of(letters);
        var text = CellText.Join(printed.Select(l => l.Text), out var torn);
        if (torn) repairs.Add(new Repair("figure_joined", string.Join('|', printed.Select(l => l.Text)), text, Torn, place, null));
        return new SourceCell(text, place, printed[0].Box.X0);
    }
}
