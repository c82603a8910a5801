using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Extractor.Ingest.Ocr;
using Extractor.Values;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Extractor.Ingest.Pdf;

/// <summary>One document being read: what is done so far can be taken from another thread at any time.</summary>
/// <remarks>
/// PdfPig meets hostile bytes with many kinds of exceptions; each ends as a problem of the document (no page can be reached) or of
/// the page. Words are not asked of it: its word extractor can take very long on hostile pages.
/// </remarks>
internal sealed class PdfReading
{
    private const string Kind = "pdf";

    /// <summary>Arrays and dictionaries nested deeper than that are no document's; what is open is read anew at each depth.</summary>
    private const int Deepest = 100;

    /// <summary>A page of images with no more letters than that may be a scan with stamps and page numbers over it.</summary>
    private const int FewLetters = 150;

    private readonly IngestLimits limits;
    private readonly ObjectGraph graph = new();
    private readonly BoundedFilters filters;
    private readonly Lock gate = new();
    private readonly List<DrawnPage> pages = [];
    private readonly List<Problem> problems = [];
    private readonly List<ScannedPage> scans = [];
    private int? count;
    private int outside, invisible, letters, steps;
    private int next = 1;
    private bool abandoned;

    /// <summary>Prepares a reading.</summary>
    /// <param name="limits">How much is read at most.</param>
    public PdfReading(IngestLimits limits)
    {
        this.limits = limits;
        filters = new BoundedFilters(limits, graph);
    }

    /// <summary>Pages tried so far.</summary>
    public int Steps
    {
        get
        {
            lock (gate) return steps;
        }
    }

    /// <summary>Reads the document; never throws for bad bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    public void Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = Open(bytes);
            Pages(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            Add(Problem.Of("pdf_encrypted", Severity.Error, null));
        }
        catch (Exception e)
        {
            // memory too: an array that a damaged length asks for is refused, not a sign that all is used up
            Add(Problem.Of("pdf_damaged", Severity.Error, null, OneLine(e)));
        }
    }

    /// <summary>Gives the reading up and returns what is done.</summary>
    /// <param name="time">The time a page had.</param>
    public Source Abandon(TimeSpan time)
    {
        lock (gate)
        {
            abandoned = filters.Budget.IsStopped = true;
            problems.Add(Problem.Of("document_timed_out", Severity.Error, PlaceOf(next), Text(next), time.TotalSeconds.ToString(CultureInfo.InvariantCulture)));
            return Result();
        }
    }

    /// <summary>What is done.</summary>
    public Source Result()
    {
        lock (gate)
        {
            var told = problems.ToImmutableArray();
            if (outside > 0) told = told.Add(Problem.Of("text_outside_page", Severity.Info, null, Text(outside)));
            if (invisible > 0) told = told.Add(Problem.Of("text_invisible", Severity.Info, null, Text(invisible)));
            var isPart = LeftOutPages.Are(count, limits.Asked);
            if (pages.Count > 0 && !isPart && pages.TrueForAll(p => p.Letters.IsEmpty))
                told = [.. told.Where(p => p.Code != "page_needs_ocr"), Problem.Of("needs_ocr", Severity.Error, null)];
            if (pages.Count == 0 && !isPart && told.All(p => p.Severity != Severity.Error)) told = [.. told, Problem.Of("pdf_damaged", Severity.Error, null, "no pages")];
            return LeftOutPages.Tell(new Source(Kind, "", count, [], told) { Drawn = [.. pages] }, limits.Asked);
        }
    }

    /// <summary>The pages found so far that are images without letters.</summary>
    public ImmutableArray<ScannedPage> Scanned()
    {
        lock (gate) return [.. scans];
    }

    /// <summary>Adds a page that is read, or tells that it couldn't be.</summary>
    /// <returns>False where nobody waits for more.</returns>
    internal bool Step(DrawnPage? page, params ReadOnlySpan<Problem> told)
    {
        lock (gate)
        {
            if (abandoned) return false;
            steps++;
            next++;
            if (page is not null) pages.Add(page);
            problems.AddRange(told);
            return true;
        }
    }

    private PdfDocument Open(ReadOnlyMemory<byte> bytes)
    {
        graph.Add(bytes.Span);
        CharacterRanges.Check(bytes.Span, CharacterRanges.MostOfFile);
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters, MaxStackDepth = Deepest };
        try
        {
            return PdfDocument.Open(Array(bytes), options);
        }
        catch (Exception e) when (e is not PdfDocumentEncryptedException && LostTrailer.Restore(bytes.Span) is { } whole)
        {
            var document = PdfDocument.Open(whole, options);
            Add(Problem.Of("pdf_end_lost", Severity.Warning, null));
            return document;
        }
    }

    private void Pages(PdfDocument document)
    {
        document.AddPageFactory<BoundedPage, BoundedPageFactory>();
        lock (gate) count = document.NumberOfPages;
        foreach (var number in limits.Asked.Within(document.NumberOfPages).Pages)
        {
            lock (gate) next = number;
            if (steps >= limits.Pages)
            {
                Add(Problem.Of("too_many_pages", Severity.Error, PlaceOf(number), Text(limits.Pages)));
                return;
            }

            if (letters > limits.Letters)
            {
                Add(Problem.Of("too_many_letters", Severity.Error, PlaceOf(number), Text(limits.Letters), Text(number)));
                return;
            }

            if (!Page(document, number)) return;
        }
    }

    private bool Page(PdfDocument document, int number)
    {
        try
        {
            filters.Budget.Begin();
            var page = document.GetPage<BoundedPage>(number).Page;
            if (!(page.Width > 0 && page.Height > 0 && double.IsFinite(page.Width + page.Height))) throw new InvalidDataException("the page has no size");
            letters += page.Letters.Count; // those left out, too: each took its time
            if (page.Letters.Count > limits.PageLetters)
                return Step(null, Problem.Of("page_too_full", Severity.Error, PlaceOf(number), Text(number), Text(limits.PageLetters)));
            var read = LetterReader.Read(page);
            lock (gate) (outside, invisible) = (outside + read.Outside, invisible + read.Invisible);
            var isGarbage = GarbledLayer.Is(page, read);
            if ((read.Letters.Length <= FewLetters || read.IsHiddenLayer || isGarbage) && PageImage.Of(page) is { } scan)
                lock (gate) scans.Add(scan with { HasHiddenLayer = read.IsHiddenLayer || isGarbage });
            return Step(new DrawnPage(number, page.Width, page.Height, read.Letters, RulingReader.Read(page)), DoubtsOf(page, read, isGarbage).AsSpan());
        }
        catch (Exception e)
        {
            return Step(null, Problem.Of("page_unreadable", Severity.Error, PlaceOf(number), Text(number), OneLine(e)));
        }
    }

    private static ImmutableArray<Problem> DoubtsOf(Page page, PageLetters read, bool isGarbage) =>
        isGarbage ? [Problem.Of("text_layer_garbled", Severity.Warning, PlaceOf(page.Number), Text(page.Number))] :
        read.Letters.IsEmpty && page.NumberOfImages > 0 ? [Problem.Of("page_needs_ocr", Severity.Warning, PlaceOf(page.Number), Text(page.Number))]
        : read.IsHiddenLayer ? [Problem.Of("text_layer_invisible", Severity.Warning, PlaceOf(page.Number), Text(page.Number))]
        : [];

    private void Add(Problem problem)
    {
        lock (gate) problems.Add(problem);
    }

    private static byte[] Array(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length ? segment.Array : bytes.ToArray();

    private static Place PlaceOf(int page) => new(page, null, null, null);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ");
}
