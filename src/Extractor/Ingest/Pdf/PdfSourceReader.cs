using System.Collections.Immutable;
using System.Globalization;
using Extractor.Values;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Extractor.Ingest.Pdf;

/// <summary>Reads a born-digital PDF through PdfPig: letters and ruling lines of every page.</summary>
/// <remarks>
/// PdfPig meets hostile bytes with many kinds of exceptions; each ends as a problem of the document (no page can be reached) or of
/// the page. Words are not asked of it: its word extractor can take very long on hostile pages.
/// </remarks>
internal static class PdfSourceReader
{
    private const string Kind = "pdf";

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much of it is read at most.</param>
    public static Source Read(ReadOnlyMemory<byte> bytes, IngestLimits limits)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            var pages = Pages(document, limits, problems);
            if (pages.Length > 0 && pages.All(p => p.Letters.IsEmpty)) problems.Add(Problem.Of("needs_ocr", Severity.Error, null));
            return new Source(Kind, "", document.NumberOfPages, [], problems.ToImmutable()) { Drawn = pages };
        }
        catch (PdfDocumentEncryptedException)
        {
            return Failed("pdf_encrypted");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Failed("pdf_damaged", e.Message);
        }
    }

    private static ImmutableArray<DrawnPage> Pages(PdfDocument document, IngestLimits limits, ImmutableArray<Problem>.Builder problems)
    {
        var pages = ImmutableArray.CreateBuilder<DrawnPage>();
        var outside = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            if (number > limits.Pages)
            {
                problems.Add(Problem.Of("too_many_pages", Severity.Error, new Place(number, null, null, null), Text(limits.Pages)));
                break;
            }

            try
            {
                var page = document.GetPage(number);
                var letters = LetterReader.Read(page, out var beyond);
                outside += beyond;
                var frame = PageFrame.Of(page);
                pages.Add(new DrawnPage(number, frame.Width, frame.Height, letters, RulingReader.Read(page)));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                problems.Add(Problem.Of("page_unreadable", Severity.Error, new Place(number, null, null, null), Text(number), e.Message));
            }
        }

        if (outside > 0) problems.Add(Problem.Of("text_outside_page", Severity.Info, null, Text(outside)));
        return pages.ToImmutable();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Source Failed(string code, params ReadOnlySpan<string> arguments) =>
        new(Kind, "", null, [], [Problem.Of(code, Severity.Error, null, arguments)]);
}
