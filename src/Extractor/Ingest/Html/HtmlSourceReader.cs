using System.Collections.Immutable;
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
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(encoding.Decode(bytes));
        if (document.Body is { } body && PositionedPages.Of(body, limits) is { IsEmpty: false } drawn)
            return LeftOutPages.Tell(new Source(FileKind.Html.Name(), encoding.Name, drawn.Length, [], []) { Drawn = [.. drawn.Where(p => limits.Asked.Contains(p.Number))] }, limits.Asked);
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
