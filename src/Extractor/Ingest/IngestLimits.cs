using Extractor.Ingest.Ocr;
using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>
/// How much of a file is read at most, so that a hostile or broken file costs bounded time and memory.
/// Real disclosures stay far below every bound; whatever a bound cuts off is told as a problem.
/// </summary>
public sealed record IngestLimits
{
    /// <summary>The bounds that the tool uses.</summary>
    public static IngestLimits Default { get; } = new();

    /// <summary>The pages that are asked for; the others are not even parsed (<c>pages_left_out</c>). A text without form feeds has no pages and is read whole.</summary>
    public PageRange Asked { get; init; } = PageRange.All;

    /// <summary>Bytes of a file; a larger one is not read at all (<c>file_too_large</c>).</summary>
    public int FileBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>UTF-16 characters of a line as it stands in the file; the rest is cut off (<c>line_too_long</c>).</summary>
    public int LineCharacters { get; init; } = 1_000_000;

    /// <summary>Tab-separated cells of a line; the rest is dropped (<c>too_many_cells</c>).</summary>
    public int LineCells { get; init; } = 256;

    /// <summary>Lines of a file; the rest is dropped (<c>too_many_lines</c>). A book of thousands of pages has fewer.</summary>
    public int Lines { get; init; } = 200_000;

    /// <summary>Cells of all lines with tabs of a file; the rest is dropped (<c>too_many_cells_in_all</c>). An empty one takes one byte, and a hundred in memory.</summary>
    public int Cells { get; init; } = 1_000_000;

    /// <summary>Visible sheets of a workbook; the rest is dropped (<c>too_many_sheets</c>). Rows and cells of all of them are bounded as those of a text.</summary>
    public int Sheets { get; init; } = 256;

    /// <summary>Rows of a sheet, hidden and blank ones included; the rest is dropped (<c>too_many_rows</c>).</summary>
    public int SheetRows { get; init; } = 100_000;

    /// <summary>Bytes that all parts of a workbook may unpack to; a larger one is not read (<c>workbook_too_large</c>). Blank formatted
    /// rows pack a hundred to one in honest workbooks too, so it is the size that is bounded and not the ratio.</summary>
    public int WorkbookBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Bytes that the parts of a document of Word may unpack to, pictures apart; one that is larger is not read further (<c>word_too_large</c>).</summary>
    public int WordBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Pages of a drawn document; the rest is dropped (<c>too_many_pages</c>).</summary>
    public int Pages { get; init; } = 20_000;

    /// <summary>Letters of one page; a fuller page is left out (<c>page_too_full</c>): what draws so many is a picture made of letters.</summary>
    public int PageLetters { get; init; } = 100_000;

    /// <summary>Letters of a drawn document or a workbook; the pages after them are dropped (<c>too_many_letters</c>).</summary>
    public int Letters { get; init; } = 8_000_000;

    /// <summary>Bytes one compressed stream of a PDF may unpack to; a larger one makes its page unreadable.</summary>
    public int StreamBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Bytes of one page's contents, forms counted each time they are drawn; a longer page is left out (<c>page_unreadable</c>).</summary>
    public int PageBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Operators, numbers and names of one page's contents, counted likewise; a page that draws more is left out (<c>page_unreadable</c>).
    /// The fullest page of 1,935 real ones has 81,000; PdfPig takes time that grows with the square of broken ones.</summary>
    public int PageTokens { get; init; } = 400_000;

    /// <summary>How long one page may take. What takes longer is abandoned with the rest of its document (<c>document_timed_out</c>).</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the pages of one document may take together; then as for a page. A workbook has that time, too.</summary>
    public TimeSpan DocumentTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the pages of one document that are images may take together; those after that are not read (<c>page_needs_ocr</c>).</summary>
    public TimeSpan ScanTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What was read of images before; null where nothing is known or kept.</summary>
    public IScanReadings? ScanReadings { get; init; }

    /// <summary>Pages of one document that are images read at a time: each takes some 200 MB.</summary>
    public int ScanJobs { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>
    /// Lines that get a problem of their own for having been cut; the others are told in one sentence
    /// (<c>more_lines_cut</c>), because a hostile file would otherwise drown the list of problems.
    /// </summary>
    public int CutLinesTold { get; init; } = 100;
}
