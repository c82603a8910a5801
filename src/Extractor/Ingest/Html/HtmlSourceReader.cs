using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Extractor.Values;

namespace Extractor.Ingest.Html;

/// <summary>
/// Reads a web page: its text paragraph by paragraph, its tables row by row with cells parted by tabs. Nothing it refers to is fetched, no
/// script runs. A line's number is its ordinal in what is kept of the page.
/// </summary>
internal static class HtmlSourceReader
{
    /// <summary>A page of more characters is not parsed: no disclosure has a tenth of them.</summary>
    private const int MostCharacters = 64 * 1024 * 1024;

    /// <summary>Reads a page.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much of it is kept.</param>
    public static Source Read(ReadOnlySpan<byte> bytes, IngestLimits limits)
    {
        if (bytes.Length > MostCharacters) return UnreadableSource.TooLarge(FileKind.Html, MostCharacters);
        if (EncodingDetector.Detect(bytes) is not { } encoding) return UnreadableSource.NotText();
        IHtmlDocument document;
        try
        {
            document = Parse(encoding.Decode(bytes));
        }
        catch (TangledPageException)
        {
            return UnreadableSource.Of(FileKind.Html, Problem.Of("page_too_tangled", Severity.Error, null));
        }

        using (document)
        {
            var source = document.Body is { } body && PositionedPages.Of(body, limits) is { Pages.IsEmpty: false } drawn
                ? Drawn(drawn, encoding, limits)
                : Flowing(document, encoding, limits);
            return source with { Attachments = Attachments.Of(document) };
        }
    }

    /// <summary>The parser's own limit is lifted: it hides from the guard how many elements are open.</summary>
    private static IHtmlDocument Parse(string text)
    {
        var guard = new NestingGuard();
        var options = new HtmlParserOptions { IsScripting = false, MaximumDepth = int.MaxValue, OnCreated = (element, _) => guard.See(element) };
        return new HtmlParser(options).ParseDocument(text);
    }

    private static Source Drawn(PositionedPages drawn, TextEncoding encoding, IngestLimits limits)
    {
        var pages = drawn.Pages.Where(p => limits.Asked.Contains(p.Number));
        ImmutableArray<Problem> problems = drawn.Beside > 0 ? [Problem.Of("text_beside_pages", Severity.Warning, null, drawn.Beside.ToString(CultureInfo.InvariantCulture))] : [];
        return LeftOutPages.Tell(new Source(FileKind.Html.Name(), encoding.Name, drawn.Pages.Length, [], problems) { Drawn = [.. pages] }, limits.Asked);
    }

    private static Source Flowing(IHtmlDocument document, TextEncoding encoding, IngestLimits limits)
    {
        var page = new PageText(limits);
        page.Read(document);
        var reader = new TextLines(limits);
        var lines = reader.Cut(page.Text.AsSpan()).Select(l => l with { IsRow = l.IsTabbed }).ToImmutableArray();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (lines.All(l => l.IsBlank)) problems.Add(UnreadableSource.Empty);
        if (encoding.IsDoubtful) problems.Add(Problem.Of("encoding_doubtful", Severity.Warning, null, encoding.Name));
        problems.AddRange(page.Problems);
        problems.AddRange(reader.Problems);
        return new Source(FileKind.Html.Name(), encoding.Name, null, lines, problems.ToImmutable());
    }
}
