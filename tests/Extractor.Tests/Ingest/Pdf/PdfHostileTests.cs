using System.IO.Compression;
using System.Text;
using Extractor.Ingest;
using Extractor.Ingest.Pdf;
using Extractor.Knowledge;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Ingest.Pdf;

public sealed class PdfHostileTests
{
    private const string Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    private const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> /Contents 5 0 R >>";
    private const string Cid = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X >>";
    private const string CidFont = "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>";
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    private static readonly string Content = RawPdf.Stream("", RawPdf.Text(50, 50, "AB"));

    public static TheoryData<string, string, string[]> Documents => new()
    {
        { "object that is itself", "pdf_damaged", [Catalog, Pages, Page, Font, "5 0 R"] },
        { "two objects that are each other", "pdf_damaged", [Catalog, Pages, Page, Font, "6 0 R", "%x\n5 0\nR"] },
        { "object that is another", "", [Catalog, Pages, Page, Font, "6 0 R", Content] },
        { "tree of names in a circle", "pdf_damaged", [Catalog.Replace(">>", "/Names << /Dests 6 0 R >> >>", StringComparison.Ordinal), Pages, Page, Font, Content, "<< /Kids [6 0 R] >>"] },
        { "function of itself", "pdf_damaged", [Catalog, Pages, Page.Replace("/XObject", "/ColorSpace << /C 6 0 R >> /XObject", StringComparison.Ordinal), Font, RawPdf.Stream("", "/C cs 0 sc"), "[/Separation /X /DeviceGray 7 0 R]", "<< /FunctionType 3 /Domain [0 1] /Functions [7 0 R] /Bounds [] /Encode [0 1] >>"] },
        { "pages nested without end", "pdf_damaged", [Catalog, .. Enumerable.Range(0, 20_000).Select(i => $"<< /Type /Pages /Kids [{i + 3} 0 R] /Count 1 >>"), "<< /Type /Page /MediaBox [0 0 400 300] >>"] },
        { "table of characters without end", "pdf_damaged", [Catalog, Pages, Page, CidFont, Content, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [0 2000000000 500] >>"] },
        { "table of characters that is long further on", "pdf_damaged", [Catalog, Pages, Page, CidFont, Content, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [1 [500 500] 3 4 500 5 [600] 0 8000000 500] >>"] },
        { "table of characters that stands elsewhere", "pdf_damaged", [Catalog, Pages, Page, CidFont, Content, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W 7 0 R >>", "[0 8000000 500]"] },
        { "letters of four thousand million codes", "pdf_damaged", [Catalog, Pages, Page, CidFont.Replace(">>", "/ToUnicode 7 0 R >>", StringComparison.Ordinal), Content, Cid, RawPdf.Stream("", "1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange")] },
        { "letters of codes of four bytes up to one of two", "pdf_damaged", [Catalog, Pages, Page, CidFont.Replace(">>", "/ToUnicode 7 0 R >>", StringComparison.Ordinal), Content, Cid, RawPdf.Stream("", "1 beginbfrange <1000000> <FFFF> <0000> endbfrange")] },
        { "letters of the same codes again and again", "needs_ocr", [Catalog, Pages, Page, CidFont.Replace(">>", "/ToUnicode 7 0 R >>", StringComparison.Ordinal), Content, Cid, RawPdf.Stream("/Filter /FlateDecode", Packed(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("2 beginbfrange <0000> <FFFF> <00> <0001> <0002> [<01> <02>] endbfrange\n", 500)))))] },
        { "form that draws itself", "", [Catalog, Pages, Page, Font, RawPdf.Stream("", "/X Do " + RawPdf.Text(50, 50, "AB")), RawPdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>", "/X Do /X Do")] },
        { "length that lies", "page_unreadable", [Catalog, Pages, Page, Font, "<< /Length 2000000000 >>\nstream\nBT ET\nendstream"] },
        { "letters without end", "page_unreadable", [Catalog, Pages, Page, Font, RawPdf.Stream("", RawPdf.Text(1, 1, new string('8', 500_000)))] },
        { "form of many letters drawn again and again", "page_unreadable", [Catalog, Pages, Page, Font, RawPdf.Stream("", string.Concat(Enumerable.Repeat("/X Do ", 1_000))), Form(RawPdf.Text(1, 1, new string('8', 1_000)))] },
        { "forms that draw forms", "page_unreadable", [Catalog, Pages, Page, Font, RawPdf.Stream("", "/X Do"), .. Enumerable.Range(7, 30).Select(next => Form("/X Do /X Do", $"/Resources << /XObject << /X {next} 0 R >> >>")), Form(RawPdf.Text(50, 50, "AB"))] },
        { "states saved without end", "page_unreadable", [Catalog, Pages, Page, Font, RawPdf.Stream("", string.Concat(Enumerable.Repeat("q ", 100_000)))] },
        { "paths without end", "page_unreadable", [Catalog, Pages, Page, Font, RawPdf.Stream("", string.Concat(Enumerable.Repeat("0 0 9 9 re f ", 200_000)))] },
        { "parentheses, pictures and comments that count for nothing", "", [Catalog, Pages, Page, Font, RawPdf.Stream("", "% (((\nBI /W 1 /H 1 /BPC 8 /CS /G ID ( EI\n" + RawPdf.Text(50, 50, "AB"))] },
        { "operators that are broken again and again", "", [Catalog, Pages, Page, Font, RawPdf.Stream("", string.Concat(Enumerable.Repeat("NaN 0 m 10 NaN l S [1 2 S] << /A S >>\n", 5_000)) + RawPdf.Text(50, 50, "AB"))] },
        { "rows of no bytes", "page_unreadable", [Catalog, Pages, Page, Font, RawPdf.Stream("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 0 >>", Packed(new byte[100]))] },
        { "rows of thousands of millions", "page_unreadable", [Catalog, Pages, Page, Font, RawPdf.Stream("/Filter [/FlateDecode] /DecodeParms [<< /Predictor 15 /Columns 2147483647 /Colors 4 >>]", Packed(new byte[100]))] },
        { "packed a hundred times", "page_unreadable", [Catalog, Pages, Page, Font, RawPdf.Stream($"/Filter [{string.Concat(Enumerable.Repeat("/ASCIIHexDecode ", 100))}]", "00>")] },
        { "page without a size", "page_unreadable", [Catalog, Pages, Page.Replace("[0 0 400 300]", "[0 0 0 300]", StringComparison.Ordinal), Font, Content] },
        { "two thousand million pages", "", [Catalog, Pages.Replace("/Count 1", "/Count 2000000000", StringComparison.Ordinal), Page, Font, Content] },
    };

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Documents))]
    public async Task Hostile_objects_end_as_a_problem(string what, string code, string[] objects)
    {
        var source = await Task.Run(() => SourceReader.Read(RawPdf.OfObjects(objects)), TestContext.Current.CancellationToken);

        Assert.True(code.Length == 0 ? source.Drawn.Sum(p => p.Letters.Length) == 2 : source.Problems[0].Code == code, what + ": " + string.Join(' ', source.Problems));
    }

    [Fact]
    public void A_stream_that_unpacks_without_end_is_refused()
    {
        var content = RawPdf.Stream("/Filter /FlateDecode", Packed(new byte[20 << 20]));

        var source = SourceReader.Read(RawPdf.OfObjects(Catalog, Pages, Page, Font, content), new IngestLimits { StreamBytes = 1 << 20 });

        Assert.Equal("page_unreadable", source.Problems[0].Code);
    }

    [Fact]
    public void A_page_of_too_many_letters_is_left_out_and_the_next_one_read()
    {
        var source = SourceReader.Read(
            RawPdf.Of(new RawPdf.Page(RawPdf.Text(1, 1, new string('8', 50))), new RawPdf.Page(RawPdf.Text(50, 50, "AB"))), new IngestLimits { PageLetters = 40 });

        Assert.Equal([2], source.Drawn.Select(p => p.Number));
        Assert.Equal(["page_too_full"], source.Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_document_of_too_many_letters_ends()
    {
        var source = SourceReader.Read(
            RawPdf.Of(new RawPdf.Page(RawPdf.Text(50, 50, "ABC")), new RawPdf.Page(RawPdf.Text(50, 50, "AB"))), new IngestLimits { Letters = 2 });

        Assert.Equal([1], source.Drawn.Select(p => p.Number));
        Assert.Equal(["too_many_letters"], source.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Letters_beyond_the_page_count_too()
    {
        var source = SourceReader.Read(
            RawPdf.Of(new RawPdf.Page(RawPdf.Text(-900, 50, "ABC")), new RawPdf.Page(RawPdf.Text(50, 50, "AB"))), new IngestLimits { Letters = 2 });

        Assert.Equal([1], source.Drawn.Select(p => p.Number));
        Assert.Equal(["too_many_letters", "text_outside_page"], source.Problems.Select(p => p.Code).Take(2));
    }

    [Fact]
    public void A_page_that_takes_for_ever_is_abandoned_and_the_ones_before_are_kept()
    {
        using var never = new ManualResetEventSlim();
        var limits = new IngestLimits { PageTime = TimeSpan.FromMilliseconds(200) };

        var source = PdfSourceReader.Watched(
            new PdfReading(limits),
            reading =>
            {
                reading.Step(new DrawnPage(1, 10, 10, [new DrawnLetter("1", new Box(1, 1, 2, 2), 2, 1)], []));
                never.Wait(TimeSpan.FromMinutes(1));
            },
            limits);
        never.Set();

        Assert.Single(source.Drawn);
        Assert.Equal("document_timed_out", Assert.Single(source.Problems).Code);
        Assert.Equal(["2", "0.2"], source.Problems[0].Arguments);
    }

    [Fact]
    public void Every_problem_of_a_pdf_has_its_sentences()
    {
        var catalogue = new ProblemCatalogue();
        foreach (var code in (string[])["pdf_encrypted", "pdf_damaged", "pdf_end_lost", "page_unreadable", "page_too_full", "page_needs_ocr", "needs_ocr", "read_from_pixels",
            "too_many_pages", "too_many_letters", "text_outside_page", "text_invisible", "text_layer_invisible", "document_timed_out"])
        {
            var problem = Problem.Of(code, Severity.Error, null, "A", "B");
            Assert.NotEmpty(catalogue.Chinese(problem));
            Assert.NotEmpty(catalogue.English(problem));
        }
    }

    private static string Form(string content, string entries = "") => RawPdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 400 300] " + entries, content);

    private static string Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(bytes);
        return Encoding.Latin1.GetString(packed.ToArray());
    }
}
