using Extractor.Ingest;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Ingest.Pdf;

public sealed class PdfPlacesTests
{
    // a text as seen upright, its base line's beginning 50 points from the left and 100 from the top of the page as seen, a line under it
    [Theory]
    [InlineData("", "1 0 0 1 50 200", "50 200 m 150 200 l S", 400, 300)]
    [InlineData("/Rotate 90", "0 1 -1 0 100 50", "100 50 m 100 150 l S", 300, 400)]
    [InlineData("/Rotate 180", "-1 0 0 -1 350 100", "350 100 m 250 100 l S", 400, 300)]
    [InlineData("/Rotate 270", "0 -1 1 0 300 250", "300 250 m 300 150 l S", 300, 400)]
    [InlineData("/Rotate -90", "0 -1 1 0 300 250", "300 250 m 300 150 l S", 300, 400)]
    [InlineData("/CropBox [30 20 330 270]", "1 0 0 1 80 170", "80 170 m 180 170 l S", 300, 250)]
    [InlineData("/CropBox [330 270 30 20]", "1 0 0 1 80 170", "80 170 m 180 170 l S", 300, 250)]
    [InlineData("/Rotate 90 /CropBox [30 20 330 270]", "0 1 -1 0 130 70", "130 70 m 130 170 l S", 250, 300)]
    [InlineData("/Rotate 180 /CropBox [30 20 330 270]", "-1 0 0 -1 280 120", "280 120 m 180 120 l S", 300, 250)]
    [InlineData("/CropBox [-90 -90 4000 3000]", "1 0 0 1 50 200", "50 200 m 150 200 l S", 400, 300)]
    public void Letters_and_lines_stand_where_a_reader_sees_them(string entries, string matrix, string line, double width, double height)
    {
        var source = Read(new RawPdf.Page($"BT /F1 10 Tf {matrix} Tm (AB) Tj ET\n{line}", entries));

        var page = Assert.Single(source.Drawn);
        Assert.Empty(source.Problems);
        Assert.Equal((width, height), (page.Width, page.Height));
        Assert.Equal(["A", "B"], page.Letters.Select(l => l.Text));
        Assert.Equal(50, page.Letters[0].Box.X0, 1.0);
        Assert.Equal(100, page.Letters[0].Baseline, 1.0);
        Assert.Equal(page.Letters[0].Box.X1, page.Letters[1].Box.X0, 0.5);
        var ruling = Assert.Single(page.Rulings);
        Assert.True(ruling.IsHorizontal);
        Assert.Equal((50.0, 100.0, 150.0), (Math.Round(ruling.From), Math.Round(ruling.At), Math.Round(ruling.To)));
    }

    [Fact]
    public void Text_beyond_the_crop_box_is_counted()
    {
        var source = Read(new RawPdf.Page(RawPdf.Text(100, 100, "IN") + RawPdf.Text(5, 5, "OUT"), "/CropBox [30 20 330 270]"));

        Assert.Equal(["I", "N"], source.Drawn[0].Letters.Select(l => l.Text));
        Assert.Equal(["3"], Assert.Single(source.Problems, p => p.Code == "text_outside_page").Arguments);
    }

    [Fact]
    public void Invisible_letters_among_visible_ones_are_left_out()
    {
        var source = Read(new RawPdf.Page(RawPdf.Text(50, 200, "HIDDEN", before: "3 Tr") + RawPdf.Text(50, 100, "SEEN", before: "0 Tr")));

        Assert.Equal("SEEN", string.Concat(source.Drawn[0].Letters.Select(l => l.Text)));
        Assert.Equal(["6"], Assert.Single(source.Problems, p => p.Code == "text_invisible").Arguments);
    }

    [Fact]
    public void An_invisible_layer_is_read_and_told()
    {
        var source = Read(new RawPdf.Page(RawPdf.Text(50, 200, "RECOGNISED", before: "3 Tr") + RawPdf.Text(50, 100, "1", before: "0 Tr")));

        Assert.Equal(11, source.Drawn[0].Letters.Length);
        Assert.Equal(Severity.Warning, Assert.Single(source.Problems, p => p.Code == "text_layer_invisible").Severity);
    }

    [Fact]
    public void Bold_by_overprint_is_read_once()
    {
        var page = Read(new RawPdf.Page(RawPdf.Text(50, 200, "1122") + RawPdf.Text(50.3, 200.1, "1122"))).Drawn[0];

        Assert.Equal("1122", string.Concat(page.Letters.Select(l => l.Text)));
    }

    [Fact]
    public void A_size_given_by_the_matrix_counts()
    {
        var page = Read(new RawPdf.Page("BT /F1 1 Tf 10 0 0 10 50 200 Tm (A) Tj ET")).Drawn[0];

        Assert.Equal(10, page.Letters[0].Size, 0.01);
    }

    private static Source Read(RawPdf.Page page) => SourceReader.Read(RawPdf.Of(page));
}
