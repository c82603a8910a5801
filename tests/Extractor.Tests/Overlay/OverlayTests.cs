using System.Xml.Linq;
using Extractor.Ingest;
using Extractor.Overlay;
using Extractor.Tests.Tables;
using Extractor.Values;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Overlay;

/// <summary>The pictures of pages: what was found stands on them, whatever a document holds.</summary>
public sealed class OverlayTests : IDisposable
{
    private const string Script = "<script>alert(1)</script>&\"']]>";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Table_has_its_region_grid_and_headings()
    {
        var svg = Draw(InventedOffice.RevenueTable);
        Assert.Equal("1 revenue_summary", Assert.Single(Of(svg, "text", "tabtext")).Value);
        Assert.Equal((20, 66, 540, 228), Corners(Of(svg, "rect", "table").Last(), 1));
        Assert.Equal(5, Of(svg, "rect", "mergedcell").Count() - Keys(svg, "mergedcell"));
        Assert.Contains(Of(svg, "rect", "mergedcell"), r => Corners(r, -0.8) == (265, 66, 470, 84));
        Assert.Equal(2, Of(svg, "rect", "headerrow").Count() - Keys(svg, "headerrow"));
        var titles = Of(svg, "rect", "area").Select(Title).ToList();
        Assert.Equal(8, titles.Count);
        Assert.Contains("本年收入\ncolumns 4\u20136", titles);
        Assert.Contains("本年收入 \u203a 政府性基金\ncolumn 5", titles);
        Assert.Contains("table 1: revenue_summary", Title(Assert.Single(Of(svg, "rect", "tab"))), StringComparison.Ordinal);
        Assert.StartsWith("caption of table 1\ntitle: 2024年部门收入总表", Title(Of(svg, "rect", "caption").Single(r => Title(r).Length > 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_have_their_colour_and_tell_their_meaning()
    {
        var trace = InventedOffice.Trace(InventedOffice.ExpenditureTable);
        var svg = Draw(InventedOffice.ExpenditureTable);
        foreach (var status in (string[])["verified", "contradicted", "unchecked"])
        {
            var expected = trace.Result.Amounts.Count(a => a.Status == status);
            Assert.True(expected > 0, status);
            Assert.Equal(expected, Of(svg, "rect", status).Count() - Keys(svg, status));
        }

        var failed = trace.Result.Amounts.First(a => a.Status == "contradicted");
        var title = Title(Of(svg, "rect", "contradicted").First(r => Title(r).Length > 0));
        Assert.StartsWith("合计 [project]\n项目支出\n150.50 万元 = 1505000 yuan\ncontradicted, witnesses: ", title, StringComparison.Ordinal);
        Assert.EndsWith("figure_id " + failed.FigureId, title, StringComparison.Ordinal);
        Assert.Contains(Of(svg, "path", "problem").Select(Title), t => t.StartsWith("contradiction (warning)\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_is_numbered_in_reading_order_and_sections_are_marked()
    {
        var svg = Draw(InventedOffice.Narrative);
        var numbers = Of(svg, "text", "small").Select(t => t.Value).ToList();
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], numbers.Where(n => char.IsAsciiDigit(n[0])));
        Assert.Equal(3, numbers.Count(n => n[0] == '\u00a7'));
        Assert.Contains(svg.Descendants(Svg + "title"), t => t.Value.Contains("revenue_budget : 580.50 万元", StringComparison.Ordinal));
        Assert.Equal("某市某局2024年部门预算", string.Concat(svg.Descendants(Svg + "g").First(g => (string?)g.Attribute("class") == "letters").Elements().First().Value));
    }

    [Fact]
    public void Hostile_text_is_text()
    {
        var page = new Sheet().Text(50, 100, Script).Page;
        var letters = page.Letters.ToBuilder();
        foreach (var odd in (string[])["\u0000", "\ud800", "\ufffe", "\U0001f600", "</text>"]) letters.Add(new DrawnLetter(odd, new Box(60, 200, 70, 210), 208, 10));
        var trace = InventedOffice.Trace(page with { Letters = letters.ToImmutable() });
        var named = trace with { Result = trace.Result with { Document = trace.Result.Document with { Document = Script + "\u0001.pdf" } } };
        var text = File.ReadAllText(Write(named));
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        var svg = XDocument.Parse(text).Root!;
        Assert.Contains(svg.Descendants(Svg + "text"), t => t.Value.EndsWith(Script + "\ufffd.pdf", StringComparison.Ordinal));
        Assert.Contains(svg.Descendants(Svg + "tspan"), t => t.Value == "</text>");
        Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Attributes().Any(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName == "href"));
    }

    [Fact]
    public void Hostile_places_and_numbers_of_marks_stay_bounded()
    {
        var letter = new DrawnLetter("1", new Box(double.NaN, double.NegativeInfinity, 1e300, double.MaxValue), double.NaN, double.PositiveInfinity);
        var page = new DrawnPage(1, 1e12, double.NaN, [.. Enumerable.Repeat(letter, 60_000)], [.. Enumerable.Repeat(new Ruling(true, 5, 0, 1e9), 60_000)]);
        var marked = new MarkedPage("a", 1, page, [.. Enumerable.Repeat(new Mark(MarkKind.Verified, new Box(1, 1, 2, 2), "", new string('x', 100)), 60_000)]);
        using var stream = new MemoryStream();
        SvgPage.Write(stream, marked);
        Assert.True(stream.Length < 20_000_000, $"{stream.Length}");
        stream.Position = 0;
        var svg = XDocument.Load(stream).Root!;
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Value.Contains("NaN", StringComparison.Ordinal) || a.Value.Contains('E', StringComparison.Ordinal));
        Assert.Equal(30_000 + 1, Of(svg, "rect", "verified").Count());
    }

    [Fact]
    public void Title_is_cut_off_beyond_a_length()
    {
        using var stream = new MemoryStream();
        SvgPage.Write(stream, new MarkedPage("a", 1, InventedOffice.Narrative, [new Mark(MarkKind.Verified, new Box(1, 1, 2, 2), "", new string('x', 5_000))]));
        stream.Position = 0;
        Assert.Equal(1_001, XDocument.Load(stream).Descendants(Svg + "title").Single().Value.Length);
    }

    private XElement Draw(DrawnPage page) => XDocument.Load(Write(InventedOffice.Trace(page))).Root!;

    private string Write(DocumentTrace trace)
    {
        Assert.Equal(0, new OverlayFolder(folder.At("out")).Add(trace, TestContext.Current.CancellationToken));
        return folder.At("out", trace.Result.Document.DocumentId, "page-001.svg");
    }

    private static IEnumerable<XElement> Of(XElement svg, string name, string look) => svg.Descendants(Svg + name).Where(e => (string?)e.Attribute("class") == look);

    /// <summary>The legend's own mark of a kind: the one that nothing is told of, above the page.</summary>
    private static int Keys(XElement svg, string look) => Of(svg, "rect", look).Count(r => (double)r.Attribute("y")! < 0);

    private static string Title(XElement element) => element.Element(Svg + "title")?.Value ?? "";

    private static (double X0, double Y0, double X1, double Y1) Corners(XElement rectangle, double pad)
    {
        var (x, y) = ((double)rectangle.Attribute("x")! + pad, (double)rectangle.Attribute("y")! + pad);
        return (Math.Round(x, 1), Math.Round(y, 1), Math.Round(x + (double)rectangle.Attribute("width")! - (2 * pad), 1), Math.Round(y + (double)rectangle.Attribute("height")! - (2 * pad), 1));
    }
}
