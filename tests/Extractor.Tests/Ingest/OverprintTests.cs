using Extractor.Ingest;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Extractor.Tests.Ingest;

/// <summary>Bold made by printing twice is read once; what is no overprint is kept.</summary>
public sealed class OverprintTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(10)]
    [InlineData(40)]
    public void Narrow_letters_may_stand_twice(double size) => Assert.Equal("illfollows1111", Read((size, 50, "illfollows1111")));

    [Fact]
    public void Text_printed_again_beside_itself_is_read_once() => Assert.Equal("total1,180", Read((10, 50, "total1,180"), (10, 50.4, "total1,180")));

    [Fact]
    public void Letters_of_other_sizes_elsewhere_change_nothing()
    {
        var sizes = Enumerable.Range(6, 30).Select(size => ((double)size, 20.0 + (size * 7 % 90), "ail1ail1")).ToArray();
        Assert.Equal(string.Concat(Enumerable.Repeat("ail1ail1", 30)), Read(sizes));
    }

    private static string Read(params (double Size, double X, string Text)[] prints)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        foreach (var (size, x, text) in prints) page.AddText(text, size, new PdfPoint(x, prints.Length > 2 ? 20 * size : 500), font);
        return string.Concat(SourceReader.Read(builder.Build()).Drawn.Single().Letters.Select(l => l.Text));
    }
}
