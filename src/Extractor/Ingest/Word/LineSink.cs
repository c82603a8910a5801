using Extractor.Values;

namespace Extractor.Ingest.Word;

/// <summary>Takes paragraphs and rows and makes lines of them, as many as may be.</summary>
internal sealed class LineSink(IngestLimits limits, SourceSoFar soFar)
{
    private readonly LineBudget budget = new(limits);
    private readonly CutLines cut = new(limits);
    private int number;

    /// <summary>True where no more is taken.</summary>
    public bool IsFull => budget.IsSpent || soFar.IsAbandoned;

    /// <summary>What was cut off.</summary>
    public IReadOnlyList<Problem> Problems => cut.Problems;

    /// <summary>Takes a paragraph; each line of it is one.</summary>
    public void Paragraph(WordParagraph paragraph)
    {
        foreach (var line in paragraph.Text.Split('\n'))
            if (Words.Join(line) is { Length: > 0 } words) Add(words, paragraph.Page, 1, source => source with { IsWhole = true, HeadingLevel = paragraph.HeadingLevel });
    }

    /// <summary>Takes a row of a table.</summary>
    public void Row(WordRow row) => Add(string.Join('\t', row.Cells.Select(Words.Join)), row.Page, row.Cells.Length, source => source with { IsRow = true });

    /// <summary>Parts what was taken from what comes.</summary>
    /// <param name="page">The page that what comes stands on.</param>
    public void Blank(int page) => Add("", page, 1, source => source);

    private void Add(string text, int page, int cells, Func<SourceLine, SourceLine> marked)
    {
        number++;
        soFar.Pages = Math.Max(soFar.Pages, page);
        if (IsFull || !limits.Asked.Contains(page)) return;
        var place = Place.OfLine(number, page);
        var kept = LineCleaner.Clean(cut.CutCells(cut.CutLength(text, place), place));
        if (budget.Take(place, cells, kept.Length) is { } problem) soFar.Add([], problem);
        else soFar.Add([marked(new SourceLine(number, page, kept))]);
    }
}
