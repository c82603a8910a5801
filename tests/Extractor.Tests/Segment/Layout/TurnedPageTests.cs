using Extractor.Ingest;
using Extractor.Segment.Layout;
using Extractor.Tests.Ingest.Pdf;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Segment.Layout;

/// <summary>What is printed sideways or upside down is turned for layout; places stay those that a reader sees.</summary>
public sealed class TurnedPageTests
{
    [Theory]
    [InlineData("0 1 -1 0 100 50", 1, "", 400, 300)]
    [InlineData("0 -1 1 0 100 250", 3, "", 400, 300)]
    [InlineData("-1 0 0 -1 300 100", 2, "", 400, 300)]
    [InlineData("1 0 0 1 100 50", 3, "/Rotate 90", 300, 400)]
    [InlineData("0 1 -1 0 100 50", 0, "/Rotate 90", 300, 400)]
    public void Text_is_upright_after_its_quarter_turns(string matrix, int turns, string entries, double width, double height)
    {
        var page = SourceReader.Read(RawPdf.Of(new RawPdf.Page($"BT /F1 10 Tf {matrix} Tm (12,345.67) Tj ET\n", entries))).Drawn[0];

        Assert.Equal((width, height), (page.Width, page.Height));
        Assert.All(page.Letters, l => Assert.Equal(turns, l.Turns));
        var part = Assert.Single(TurnedPage.PartsOf(page));
        Assert.Equal("12,345.67", Assert.Single(LetterLines.Of([.. part.Page.Letters])).Text);
        foreach (var (seen, laid) in page.Letters.Zip(part.Page.Letters))
        {
            Assert.Equal(0, laid.Turns);
            Assert.True(laid.Box.X1 > laid.Box.X0 && laid.Box.X1 <= part.Page.Width && laid.Baseline < part.Page.Height);
            Near(seen.Box, part.Displayed(laid.Box));
        }
    }

    [Fact]
    public void A_table_printed_sideways_beside_upright_text_is_a_part_of_its_own()
    {
        var content = RawPdf.Text(20, 280, "An upright line of text over the table, longer than all that the table holds together.");
        foreach (var x in new double[] { 100, 130, 160 }) content += RawPdf.Line(x, 20, x, 220);
        foreach (var y in new double[] { 20, 120, 220 }) content += RawPdf.Line(100, y, 160, y);
        foreach (var (row, (left, right)) in new[] { ("Item", "Sum"), ("Paper", "1,234.56") }.Index())
            content += $"BT /F1 8 Tf 0 1 -1 0 {118 + (30 * row)} 25 Tm ({left}) Tj ET\nBT /F1 8 Tf 0 1 -1 0 {118 + (30 * row)} 125 Tm ({right}) Tj ET\n";

        var (lines, _) = PageLayout.Read(SourceReader.Read(RawPdf.Of(new RawPdf.Page(content))).Drawn, Extractor.Knowledge.KnowledgeBase.Default);

        Assert.Equal(["Item|Sum", "Paper|1,234.56"], lines.Where(l => l.IsTabbed).Select(l => l.Text.Replace('\t', '|')));
        Assert.Contains(lines, l => l.Text.StartsWith("An upright line", StringComparison.Ordinal));
        var figure = lines.Single(l => l.Text.Contains("1,234.56", StringComparison.Ordinal)).Cells[1].Place.Box!.Value;
        Assert.InRange(figure.X0, 130, 160);
        Assert.InRange(figure.Y1, 80, 180);
    }

    private static void Near(Box expected, Box actual)
    {
        Assert.Equal(expected.X0, actual.X0, 3);
        Assert.Equal(expected.Y0, actual.Y0, 3);
        Assert.Equal(expected.X1, actual.X1, 3);
        Assert.Equal(expected.Y1, actual.Y1, 3);
    }
}
