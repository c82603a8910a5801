using System.Text;
using Extractor.Ingest;
using Xunit;

namespace Extractor.Tests.Ingest.Html;

/// <summary>Web pages as lines: paragraphs, tables with their spans, nothing of the site around them.</summary>
public sealed class HtmlSourceTests
{
    [Fact]
    public void A_merged_cell_stands_in_its_first_place_and_the_others_are_empty()
    {
        var rows = Rows("<table><tr><th rowspan=2>科目</th><th colspan=2>支出</th></tr><tr><th>基本</th><th>项目</th></tr><tr><td>公用</td><td>1.00</td><td>2.00</td></tr></table>");
        Assert.Equal(["科目|支出|", "|基本|项目", "公用|1.00|2.00"], rows);
    }

    [Fact]
    public void Lines_of_a_cell_are_one_text() =>
        Assert.Equal(["一般公共预算财政拨款|12.50", "合计|12.50"], Rows("<table><tr><td>一般公共预算<br/>财政拨款</td><td><p>12.50</p></td></tr><tr><td>合计</td><td>12.50</td></tr></table>"));

    [Fact]
    public void A_table_that_arranges_the_page_gives_its_text_and_the_tables_in_it()
    {
        var source = Read("<table><tr><td><p>某局2024年部门预算</p><table><tr><td>合计</td><td>1.00</td></tr><tr><td>其中</td><td>1.00</td></tr></table></td></tr></table>");
        Assert.Equal(["某局2024年部门预算", "合计|1.00", "其中|1.00"], Lines(source));
    }

    [Fact]
    public void What_is_hidden_and_what_belongs_to_the_site_is_left_out()
    {
        var menu = string.Concat(Enumerable.Range(1, 6).Select(i => $"<li><a href='/{i}'>栏目{i}</a></li>"));
        var source = Read($"<nav>导航</nav><ul>{menu}</ul><p>正文第一段。</p><p style='display: none'>看不见</p><script>var a = 1;</script><footer>版权所有</footer>");
        Assert.Equal(["正文第一段。"], Lines(source));
    }

    [Fact]
    public void Files_to_download_are_named_and_other_links_are_not()
    {
        var source = Read("<p>部门预算公开</p><p>附件：<a href='./P020250210.pdf'>某局2025年\n部门预算</a> <a href=\"/files/表.XLSX?download=1\">公开表</a><a href='P020250210.pdf#2'></a>"
            + "<a href='./P020250210.pdf'>再次</a><a href='index.html'>首页</a><a href='javascript:open(\"a.pdf\")'>打开</a><a href='data:x,a.pdf'>数据</a></p>");
        Assert.Equal(["某局2025年 部门预算 <./P020250210.pdf>", "公开表 </files/表.XLSX?download=1>", "<P020250210.pdf#2>"], source.Attachments);
    }

    [Fact]
    public void A_page_in_gbk_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("gb18030").GetBytes("<html><head><meta charset=gbk></head><body><p>某市财政局二〇二四年部门预算公开说明</p></body></html>");
        Assert.Equal(["某市财政局二〇二四年部门预算公开说明"], Lines(SourceReader.Read(bytes)));
    }

    [Fact]
    public void A_page_made_of_a_drawn_document_keeps_where_things_stand()
    {
        var runs = string.Concat(Enumerable.Range(0, 30).Select(i => $"<div style='position:absolute;left:{20 + i}pt;top:{40 + i}pt;font-size:10pt'>合计</div>"));
        var line = "<div style='position:absolute;left:10pt;top:30pt;width:100pt;height:0pt;border-bottom:0.5pt solid #000'> </div>";
        var page = Assert.Single(Read($"<div style='position:relative;width:595pt;height:842pt'>{runs}{line}</div>").Drawn);
        Assert.Equal((595, 842, 60), (page.Width, page.Height, page.Letters.Length));
        Assert.Equal(new Ruling(true, 30, 10, 110), Assert.Single(page.Rulings));
        Assert.Equal(20, page.Letters[0].Box.X0);
    }

    [Theory]
    [InlineData("<table><tr><td colspan=999999999 rowspan=999999999>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>")]
    [InlineData("<table><tr><td colspan=-3 rowspan=x>a</td><td>b</td></tr><tr><td>c</td></tr></table>")]
    public void Hostile_spans_are_bounded(string table) => Assert.True(Read(table).Lines.Length < 100);

    [Fact]
    public void Nesting_without_end_is_cut_and_told()
    {
        var source = Read(string.Concat(Enumerable.Repeat("<div>", 500)) + "<p>深处</p>");
        Assert.Contains(source.Problems, p => p.Code == "elements_too_deep");
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<template><div>")]
    [InlineData("<div><table><tr><td></div></table>")]
    public void A_page_nested_past_all_reason_is_given_up_before_it_costs_time(string opening)
    {
        var source = Read(string.Concat(Enumerable.Repeat(opening, 200_000)) + "<p>深处</p>");
        Assert.Equal("page_too_tangled", Assert.Single(source.Problems).Code);
        Assert.Empty(source.Lines);
    }

    [Theory]
    [InlineData("<tr style='display:none'><td>藏</td><td>9.00</td></tr>")]
    [InlineData("<tr hidden><td>藏</td><td>9.00</td></tr>")]
    [InlineData("<tbody style='display: none'><tr><td>藏</td><td>9.00</td></tr></tbody>")]
    public void Rows_that_are_not_shown_are_no_rows(string hidden) =>
        Assert.Equal(["科目|合计", "公用|1.00"], Rows($"<table><tr><td>科目</td><td>合计</td></tr>{hidden}<tr><td>公用</td><td>1.00</td></tr></table>"));

    [Fact]
    public void Text_deep_in_a_cell_is_kept()
    {
        var cell = string.Concat(Enumerable.Repeat("<span>", 100)) + "公用" + string.Concat(Enumerable.Repeat("</span>", 100));
        Assert.Equal(["科目|合计", "公用|1.00"], Rows($"<table><tr><td>科目</td><td>合计</td></tr><tr><td>{cell}</td><td>1.00</td></tr></table>"));
    }

    [Fact]
    public void Cells_beyond_the_bounds_are_told()
    {
        var wide = string.Concat(Enumerable.Repeat("<td>1</td>", 400));
        Assert.Contains(Read($"<table><tr>{wide}</tr><tr>{wide}</tr></table>").Problems, p => p.Code == "too_many_cells");
        Assert.Empty(Read("<table><tr><td colspan=1000>某表</td></tr><tr><td>合计</td><td>1.00</td></tr></table>").Problems);
        var rows = string.Concat(Enumerable.Repeat("<tr><td>1</td><td>2</td><td>3</td></tr>", 100));
        var few = SourceReader.Read(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body><table>{rows}</table></body></html>"), IngestLimits.Default with { Cells = 50 });
        Assert.Contains(few.Problems, p => p.Code == "too_many_cells_in_all");
    }

    [Fact]
    public void A_preformatted_text_keeps_its_lines_and_spaces() =>
        Assert.Equal(["科目      合计", "公用      1.00"], Lines(Read("<pre>科目      合计\n公用      1.00</pre>")));

    [Fact]
    public void Text_beside_drawn_pages_is_told_and_more_of_it_than_they_hold_makes_a_page_that_flows()
    {
        var runs = string.Concat(Enumerable.Range(0, 30).Select(i => $"<div style='position:absolute;left:{20 + i}pt;top:{40 + i}pt;font-size:10pt'>合计</div>"));
        var drawn = $"<div style='position:relative;width:595pt;height:842pt'>{runs}</div>";
        var mostlyDrawn = Read("<h1>某局预算</h1>" + drawn);
        Assert.Single(mostlyDrawn.Drawn);
        Assert.Equal("text_beside_pages", Assert.Single(mostlyDrawn.Problems).Code);
        var mostlyText = Read($"<p>{new string('文', 200)}</p>" + drawn);
        Assert.Empty(mostlyText.Drawn);
        Assert.Contains(new string('文', 200), Lines(mostlyText));
    }

    [Theory]
    [InlineData("{0}{1}{2}{0}")]
    [InlineData("<p>{0}</p><p>{1}</p><p>{2}</p><p>{0}</p>")]
    public void Drawn_pages_that_print_little_or_nothing_are_pages_too(string arrangement)
    {
        const string Page = "<div class='page' style='position:relative;width:595pt;height:842pt'>";
        const string Run = "<div style='position:absolute;left:20pt;top:40pt;font-size:10pt'>合计</div>";
        var pages = new[] { string.Concat(Enumerable.Repeat(Run, 30)), Run, "" }.Select(p => Page + p + "</div>").ToArray();
        var source = Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, arrangement, pages));
        Assert.Equal([(1, 60), (2, 2), (3, 0), (4, 60)], source.Drawn.Select(p => (p.Number, p.Letters.Length)));
        Assert.Empty(source.Problems);
    }

    [Theory]
    [InlineData("0pt", 0)]
    [InlineData("-9pt", 60)]
    public void Letters_of_no_size_are_not_printed_and_a_size_that_is_none_is_not_said(string size, int letters)
    {
        string Page(string of) => "<div style='position:relative;width:595pt;height:842pt'>" + string.Concat(Enumerable.Repeat($"<div style='position:absolute;left:20pt;top:40pt;font-size:{of}'>合计</div>", 30)) + "</div>";
        Assert.Equal([60, letters], Read(Page("9pt") + Page(size)).Drawn.Select(p => p.Letters.Length));
    }

    [Fact]
    public void A_box_of_negative_size_is_no_page()
    {
        var runs = string.Concat(Enumerable.Repeat("<div style='position:absolute;left:20pt;top:40pt'>合计</div>", 30));
        Assert.Empty(Read($"<div style='width:-95pt;height:842pt'>{runs}</div>").Drawn);
    }

    private static Source Read(string body) => SourceReader.Read(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>" + body + "</body></html>"));

    private static IEnumerable<string> Lines(Source source) => source.Lines.Where(l => !l.IsBlank).Select(l => l.Text.Replace('\t', '|'));

    private static IEnumerable<string> Rows(string table) => Lines(Read(table)).Where(l => l.Contains('|', StringComparison.Ordinal));
}
