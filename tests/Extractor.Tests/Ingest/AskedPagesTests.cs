using System.Text;
using CsCheck;
using Extractor.Ingest;
using Extractor.Tests.Ingest.Pdf;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Ingest;

/// <summary>Only the pages asked for are read, under their own numbers, and what was left out is told.</summary>
public sealed class AskedPagesTests
{
    [Theory]
    [InlineData("2-3", "2,3", "2-3")]
    [InlineData("4-", "4,5", "4-5")]
    [InlineData("1,5-9", "1,5", "1,5")]
    public void Pages_of_a_pdf_keep_their_numbers(string asked, string pages, string told)
    {
        var source = Read(Pdf(5), asked);
        Assert.Equal(pages, string.Join(',', source.Drawn.Select(p => p.Number)));
        Assert.Equal(source.Drawn.Select(p => $"page{p.Number}"), source.Drawn.Select(p => string.Concat(p.Letters.Select(l => l.Text))));
        Assert.Equal((5, true), (source.Pages, source.IsPart));
        var problem = Assert.Single(source.Problems);
        Assert.Equal(("pages_left_out", Severity.Info), (problem.Code, problem.Severity));
        Assert.Equal([told, "5"], problem.Arguments);
    }

    [Theory]
    [InlineData("1-")]
    [InlineData("1-5")]
    [InlineData("1-99")]
    public void Whole_document_is_no_part(string asked)
    {
        var source = Read(Pdf(5), asked);
        Assert.Equal((5, false), (source.Drawn.Length, source.IsPart));
        Assert.Empty(source.Problems);
    }

    [Fact]
    public void Document_shorter_than_the_range_is_an_error_that_says_so()
    {
        foreach (var source in (Source[])[Read(Pdf(5), "6-9,20-"), Read(Encoding.UTF8.GetBytes("a\fb\fc\fd\fe"), "6-9,20-")])
        {
            Assert.Empty(source.Drawn);
            Assert.Empty(source.Lines);
            var problem = Assert.Single(source.Problems);
            Assert.Equal(("pages_not_there", Severity.Error), (problem.Code, problem.Severity));
            Assert.Equal(["5", "6-9,20-"], problem.Arguments);
        }
    }

    [Fact]
    public void Page_that_is_not_asked_for_is_not_even_parsed()
    {
        var pages = Enumerable.Range(1, 3).Select(i => new RawPdf.Page(RawPdf.Text(50, 200, "AB"))).ToArray();
        // each page is more than the bound allows, so that each page parsed is a problem
        var small = IngestLimits.Default with { PageLetters = 1 };
        Assert.Equal([1, 2, 3], SourceReader.Read(RawPdf.Of(pages), small).Problems.Select(p => p.Place?.Page).OfType<int>());
        Assert.Equal([3], SourceReader.Read(RawPdf.Of(pages), small with { Asked = PageRange.Parse("3")! }).Problems.Select(p => p.Place?.Page).OfType<int>());
    }

    [Fact]
    public void Bound_on_pages_counts_those_that_are_read()
    {
        var source = SourceReader.Read(Pdf(9), IngestLimits.Default with { Pages = 2, Asked = PageRange.Parse("4-7")! });
        Assert.Equal([4, 5], source.Drawn.Select(p => p.Number));
        Assert.Equal(["too_many_pages", "pages_left_out"], Codes(source));
    }

    [Fact]
    public void Blank_page_alone_does_not_make_a_document_of_scans()
    {
        var source = SourceReader.Read(RawPdf.Of(new RawPdf.Page(RawPdf.Text(50, 200, "AB")), new RawPdf.Page("")), IngestLimits.Default with { Asked = PageRange.Parse("2")! });
        Assert.Equal(["pages_left_out"], Codes(source));
    }

    [Fact]
    public void Blank_page_of_a_text_is_no_empty_file() => Assert.Equal(["pages_left_out"], Codes(Read("a\n\f\n\n\fb"u8.ToArray(), "2")));

    [Fact]
    public void Text_without_form_feeds_is_read_whole()
    {
        var source = Read("a\nb"u8.ToArray(), "7");
        Assert.Equal(["a", "b"], source.Lines.Select(l => l.Text));
        Assert.False(source.IsPart);
        Assert.Empty(source.Problems);
    }

    [Fact]
    public void Lines_of_a_text_are_those_of_the_whole_that_stand_on_the_pages()
    {
        var text = Gen.OneOf(Gen.Const("\f"), Gen.Const("\n"), Gen.Const("a"), Gen.Const("b\tc"), Gen.Const("\v"), Gen.Const(" ")).Array[0, 40].Select(string.Concat);
        Gen.Select(text, Gen.Int[1, 6], Gen.Int[0, 4]).Sample((content, first, more) =>
        {
            var bytes = Encoding.UTF8.GetBytes(content + "\fend");
            var whole = SourceReader.Read(bytes);
            var part = Read(bytes, $"{first}-{first + more}");
            Assert.Equal(whole.Pages, part.Pages);
            Assert.Equal(whole.Lines.Where(l => l.Page >= first && l.Page <= first + more), part.Lines);
        });
    }

    private static Source Read(byte[] bytes, string asked) => SourceReader.Read(bytes, IngestLimits.Default with { Asked = PageRange.Parse(asked)! });

    private static IEnumerable<string> Codes(Source source) => source.Problems.Select(p => p.Code);

    private static byte[] Pdf(int pages) => RawPdf.Of([.. Enumerable.Range(1, pages).Select(i => new RawPdf.Page(RawPdf.Text(50, 200, $"page{i}")))]);
}
