namespace Extractor.Ingest.Pdf;

/// <summary>What it costs to draw a content stream once.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Strings">Bytes of its strings.</param>
/// <param name="Tokens">Its operators and their operands, drawings charged extra.</param>
internal readonly record struct PageCost(long Bytes, long Strings, long Tokens);

/// <summary>
/// How much one page's contents may cost, forms counted each time they are drawn. PdfPig keeps every letter, path and state of a page,
/// and can't be stopped in the middle of one, so what it is about to draw is counted first.
/// </summary>
/// <param name="limits">The bounds.</param>
internal sealed class PageBudget(IngestLimits limits)
{
    /// <summary>Bytes of the code of a letter, at most: no more than so many bytes of strings make a letter.</summary>
    private const int LetterBytes = 2;

    /// <summary>What drawing a form or a picture costs besides its contents, in tokens.</summary>
    private const int DrawingTokens = 50;

    /// <summary>States that may be saved at a time: the format itself promises no more than 28.</summary>
    private const int MostStates = 5_000;

    private PageCost spent;

    /// <summary>Set where nobody waits for the document any more: the next stream ends the work on it.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Ends the work where nobody waits for it.</summary>
    /// <exception cref="OperationCanceledException">Nobody does.</exception>
    public void Continue()
    {
        if (IsStopped) throw new OperationCanceledException();
    }

    /// <summary>A new page begins.</summary>
    public void Begin() => spent = default;

    /// <summary>Counts a content stream and charges for drawing it once.</summary>
    /// <param name="content">The unpacked stream.</param>
    /// <returns>What drawing it again costs, and where it can be cut.</returns>
    /// <exception cref="InvalidDataException">The page costs more than a bound.</exception>
    public (PageCost Cost, List<int> Cuts) Charge(ReadOnlySpan<byte> content)
    {
        if (content.Length > limits.PageBytes) throw new InvalidDataException("the page's contents are longer than the bound");
        var scan = new ContentScan(content);
        scan.Run();
        if (scan.States > MostStates) throw new InvalidDataException("the page saves more states than the bound");
        var cost = new PageCost(content.Length, scan.StringBytes, scan.Tokens + DrawingTokens + ((long)scan.Drawings * DrawingTokens));
        Charge(cost);
        return (cost, scan.Cuts);
    }

    /// <summary>Charges for what is about to be drawn.</summary>
    /// <param name="cost">What it costs.</param>
    /// <exception cref="InvalidDataException">The page costs more than a bound.</exception>
    public void Charge(PageCost cost)
    {
        Continue();
        spent = new PageCost(spent.Bytes + cost.Bytes, spent.Strings + cost.Strings, spent.Tokens + cost.Tokens);
        if (spent.Bytes > limits.PageBytes) throw new InvalidDataException("the page's contents are longer than the bound");
        if (spent.Strings > (long)limits.PageLetters * LetterBytes) throw new InvalidDataException("the page prints more letters than the bound");
        if (spent.Tokens > limits.PageTokens) throw new InvalidDataException("the page draws more than the bound");
    }
}
