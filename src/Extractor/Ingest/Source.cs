using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>A document as read, before anything is understood: lines of text, their cells parted by tabs.</summary>
/// <param name="Kind">Kind of file as <c>documents.csv</c> names it: <c>text</c>.</param>
/// <param name="Encoding">Name of the encoding found, for example <c>utf-8</c>, <c>gb18030</c>; empty where the file is no text.</param>
/// <param name="Pages">Number of pages where the source has page breaks (form feeds), else null.</param>
/// <param name="Lines">All lines in order, blank ones included; line numbers are those of the file.</param>
/// <param name="Problems">What the reader had to leave out or doubts.</param>
public sealed record Source(string Kind, string Encoding, int? Pages, ImmutableArray<SourceLine> Lines, ImmutableArray<Problem> Problems)
{
    /// <summary>The pages of a drawn document, whose lines and cells Segment finds by geometry; empty for a text.</summary>
    public ImmutableArray<DrawnPage> Drawn { get; init; } = [];

    /// <summary>Files that a web page links to, each as <c>name &lt;address&gt;</c>.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>True where pages were left out because nobody asked for them.</summary>
    public bool IsPart { get; init; }
}

/// <summary>One cell of a line.</summary>
/// <param name="Text">Its text, trimmed.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Start">Where its first line begins on a drawn page, points from the left; null in a text.</param>
/// <param name="Span">What the ruling lines say of it.</param>
public readonly record struct SourceCell(string Text, Place Place, double? Start = null, CellSpan Span = CellSpan.Unknown);

/// <summary>
/// One line of a text, cleaned: tags and entities resolved, zero-width and control characters gone, full-width
/// letters and digits made half-width. Tabs are kept: they part cells. Parentheses, quotes and Chinese punctuation stay as printed.
/// </summary>
/// <param name="Number">Line in the file from 1; LF, CRLF and CR count. A form feed within a line parts it in two of one number.</param>
/// <param name="Page">Page from 1 where the file has form feeds, else null.</param>
/// <param name="Text">The cleaned text without its line end.</param>
public sealed record SourceLine(int Number, int? Page, string Text)
{
    /// <summary>True where nothing is printed but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>True where the line has cells.</summary>
    public bool IsTabbed => Text.Contains('\t', StringComparison.Ordinal);

    /// <summary>The box of a line of a drawn page, or null in a text.</summary>
    public Box? Box { get; init; }

    /// <summary>Where the unbroken pieces of a line of a drawn page begin and end, points from the left; default elsewhere.</summary>
    public ImmutableArray<(double From, double To)> Pieces { get; init; }

    /// <summary>The place of the whole line.</summary>
    public Place Place => Box is { } box ? new Place(Page, box, null, null) : Place.OfLine(Number, Page);

    /// <summary>The cells of a drawn table's row; default in a text, whose cells are parted by its tabs.</summary>
    public ImmutableArray<SourceCell> Drawn { get; init; }

    /// <summary>The columns' boundaries of a drawn table's row, points from the left, one more than cells; default in a text.</summary>
    public ImmutableArray<double> Edges { get; init; }

    /// <summary>The rectangles of the cells that begin in a drawn table's row and reach over several columns or rows.</summary>
    public ImmutableArray<Box> Merged { get; init; } = [];

    /// <summary>True for a row of what the source itself says is a table (a web page, a workbook), not a line of a dump that happens to have tabs.</summary>
    public bool IsRow { get; init; }

    /// <summary>True for a row of a sheet of a workbook: its table ends with the sheet.</summary>
    public bool IsOnSheet { get; init; }

    /// <summary>True for a line that the source itself says is a whole paragraph: nothing wraps it, nothing goes on in the next line.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The level from 1 of a line that the source itself says is a heading, else null.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>True for a row whose layout leaves open which of its figures stands in which column.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The cells of the line.</summary>
    public ImmutableArray<SourceCell> Cells
    {
        get
        {
            if (!Drawn.IsDefault) return Drawn;
            var texts = Text.Split('\t');
            var cells = ImmutableArray.CreateBuilder<SourceCell>(texts.Length);
            for (var i = 0; i < texts.Length; i++) cells.Add(new SourceCell(texts[i].Trim(), Place.OfCell(Number, i + 1, Page)));
            return cells.MoveToImmutable();
        }
    }
}
