using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Extractor.Report;
using Extractor.Report.Charts;
using Xunit;

namespace Extractor.Tests.Report;

public sealed class ChartTests
{
    [Fact]
    public void Bars_are_as_long_as_their_shares()
    {
        BarRow[] rows = [new("甲", "75.0 %", [new(0.75, "verified"), new(0.2, "unchecked"), new(0.05, "contradicted")]), new("乙", "100 %", [new(1, "verified")])];
        var svg = XElement.Parse(ChartKit.Draw(rows, 1, ChartKit.Wide, "名称"));

        Assert.Equal([540, 720], Widths("verified"));
        Assert.Equal([144], Widths("unchecked"));
        Assert.Equal([36], Widths("contradicted"));
        Assert.Equal("名称", (string?)svg.Attribute("aria-label"));
        Assert.Equal(["甲", "75.0 %", "乙", "100 %"], svg.Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value));

        IEnumerable<double> Widths(string look) =>
            svg.Elements().Where(e => (string?)e.Attribute("class") == look).Select(e => Math.Round(double.Parse(e.Attribute("width")!.Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Any_label_is_drawn_as_text_within_the_picture() => Gen.String.Array[1, 4].Sample(labels =>
    {
        var svg = XElement.Parse(ChartKit.Draw([.. labels.Select(label => new BarRow(label + "<b>&\0\uD800", "1", [new(1, "verified")]))], 1, ChartKit.Narrow, "x"));
        Assert.Equal(labels.Length * 2, svg.Elements().Count(e => e.Name.LocalName == "text"));
        Assert.All(svg.Elements(), e => Assert.Contains(e.Name.LocalName, (string[])["rect", "text"]));
        Assert.All(svg.Elements().Where(e => (string?)e.Attribute("class") == "label"), e => Assert.True(TextWidths.Of(e.Value, 13) < ChartKit.Narrow));
    });

    [Theory]
    [InlineData(0, 7, "0 %")]
    [InlineData(7, 7, "100 %")]
    [InlineData(99999, 100000, "99.9 %")]
    [InlineData(1, 100000, "0.1 %")]
    [InlineData(943, 1000, "94.3 %")]
    public void Only_all_is_a_hundred_per_cent(long part, long whole, string expected) => Assert.Equal(expected, Share.Percent(part, whole));
}
