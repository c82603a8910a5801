using Extractor.Ingest;
using Extractor.Values;
using Xunit;
using static Extractor.Tests.Ingest.SourceSamples;
using static Extractor.Tests.Ingest.Word.WordFile;

namespace Extractor.Tests.Ingest.Word;

/// <summary>Documents of Word as lines: what is printed, and nothing else.</summary>
public sealed class WordTests
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    [Fact]
    public void Paragraphs_are_lines_and_rows_are_lines_of_cells()
    {
        var source = SourceReader.Read(Of(P("某局2024年部门预算") + Table(Row(Cell("项目"), Cell("金额")), Row(Cell("教育支出"), Cell("1.00"))) + P("注：无")));

        Assert.Equal(("docx", 1), (source.Kind, source.Pages));
        Assert.Equal(["某局2024年部门预算", "", "项目\t金额", "教育支出\t1.00", "", "注：无"], Texts(source));
        Assert.Equal([false, false, true, true, false, false], source.Lines.Select(l => l.IsRow));
        Assert.Empty(source.Problems);
    }

    [Fact]
    public void Merged_cells_stand_in_their_first_place_and_columns_without_a_cell_of_their_own_are_none()
    {
        const string Two = "<w:gridSpan w:val=\"2\"/>";
        var source = SourceReader.Read(Of(Table(
            Row(Cell("项目", "<w:vMerge w:val=\"restart\"/>"), Cell("支出", "<w:gridSpan w:val=\"4\"/>")),
            Row(Cell("旧", "<w:vMerge/>"), Cell("基本", Two), Cell("项目支出", Two)),
            $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{Cell("1.00", Two)}{Cell("2.00", Two)}</w:tr>",
            Row(Cell("合计"), Cell("3.00", "<w:hMerge w:val=\"restart\"/>" + Two), Cell("旧", "<w:hMerge/>" + Two)))));

        Assert.Equal(["项目\t支出\t", "\t基本\t项目支出", "\t1.00\t2.00", "合计\t3.00\t"], Rows(source));
    }

    [Fact]
    public void Lines_of_a_cell_are_one_text_and_a_table_within_a_table_follows_it()
    {
        var inner = Table(Row(Cell("甲"), Cell("1")), Row(Cell("乙"), Cell("2")));
        var source = SourceReader.Read(Of(Table(
            Row($"<w:tc>{P("一般公共")}{Paragraph("<w:r><w:t>预算</w:t><w:br/><w:t>财政拨款</w:t></w:r>")}</w:tc>", Cell("12.50")), Row(Cell("合计"), $"<w:tc>{P("12.50")}{inner}{P("")}</w:tc>"))));

        Assert.Equal(["一般公共预算财政拨款\t12.50", "合计\t12.50", "甲\t1", "乙\t2"], Rows(source));
    }

    [Fact]
    public void A_table_that_only_arranges_the_page_is_its_text()
    {
        var source = SourceReader.Read(Of(Table(Row($"<w:tc>{P("标题")}{Table(Row(Cell("甲"), Cell("1")), Row(Cell("乙"), Cell("2")))}{P("")}</w:tc>", Cell(""))) + Table(Row(Cell("第一行")), Row(Cell("第二行")))));

        Assert.Equal(["标题", "甲\t1", "乙\t2", "第一行", "第二行"], Texts(source).Where(t => t.Length > 0));
        Assert.Equal(["甲\t1", "乙\t2"], Rows(source));
    }

    [Fact]
    public void Changes_are_read_as_if_accepted()
    {
        var mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
        var source = SourceReader.Read(Of(
            Paragraph($"{Run("收入")}<w:del w:id=\"1\"><w:r><w:delText>100</w:delText></w:r></w:del><w:ins w:id=\"2\">{Run("200")}</w:ins>{Run("万元")}<w:moveFrom w:id=\"3\">{Run("移走")}</w:moveFrom><w:moveTo w:id=\"4\">{Run("移来")}</w:moveTo>")
            + P("前半", mark) + P("后半")
            + Table(Row(Cell("甲"), Cell("1")), $"<w:tr><w:trPr><w:del w:id=\"5\"/></w:trPr>{Cell("删")}{Cell("9")}</w:tr>", $"<w:tr><w:trPr><w:ins w:id=\"6\"/></w:trPr>{Cell("乙")}{Cell("2")}</w:tr>")));

        Assert.Equal(["收入200万元移来", "前半后半", "", "甲\t1", "乙\t2", ""], Texts(source));
    }

    [Fact]
    public void Text_whose_end_is_deleted_stays_out_of_the_cells_after_it()
    {
        var mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
        var source = SourceReader.Read(Of(P("5", mark) + Table(Row($"<w:tc>{P("甲", mark)}</w:tc>", Cell("1")), Row(Cell("乙"), Cell("2"))) + P("末", mark)));

        Assert.Equal(["5", "", "甲\t1", "乙\t2", "", "末"], Texts(source));
    }

    [Fact]
    public void Of_a_field_its_result_is_read()
    {
        var source = SourceReader.Read(Of(
            Paragraph($"{Run("合计")}{Begin}<w:r><w:instrText>=SUM(ABOVE) </w:instrText></w:r>{Begin}{Run("内")}{End}{Separate}{Run("30.00")}{End}{Run("元")}")
            + Paragraph($"{Run("开头")}{Begin}{Run("没有结尾")}") + P("照常") + Paragraph($"<w:fldSimple w:instr=\"DATE\">{Run("2024年")}</w:fldSimple>")));

        Assert.Equal(["合计30.00元", "开头没有结尾", "照常", "2024年"], Texts(source));
    }

    [Fact]
    public void Text_boxes_follow_their_paragraph_and_are_read_once()
    {
        var box = "<w:txbxContent>" + P("单位：万元") + "</w:txbxContent>";
        var run = $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var source = SourceReader.Read(Of(Paragraph(Run("收支总表") + run) + Table(Row(Cell("甲"), $"<w:tc>{Paragraph(run)}</w:tc>"), Row(Cell("乙"), Cell("2")))));

        Assert.Equal(["收支总表", "单位：万元", "", "甲\t单位：万元", "乙\t2", ""], Texts(source));
    }

    [Fact]
    public void Footnotes_follow_what_refers_to_them_and_leave_the_figure_alone()
    {
        var source = SourceReader.Read(Of(
            Table(Row(Cell("甲"), $"<w:tc>{Paragraph(Run("12.50") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")}</w:tc>"), Row(Cell("乙"), Cell("2"))),
            ("footnotes", $"<w:footnote w:id=\"2\">{P("注：含上年结转")}</w:footnote>")));

        Assert.Equal(["", "甲\t12.50", "乙\t2", "", "注：含上年结转"], Texts(source));
    }

    [Fact]
    public void Pages_are_those_that_Word_noted_down_and_a_table_goes_on_over_them()
    {
        var noted = $"<w:tc>{Paragraph("<w:r><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r>")}</w:tc>";
        byte[] bytes = Of(P("一") + Paragraph("<w:r><w:br w:type=\"page\"/></w:r>") + Paragraph("<w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r>") + Table(Row(Cell("甲"), Cell("1")), Row(noted, Cell("2"))));
        var source = SourceReader.Read(bytes);

        Assert.Equal(3, source.Pages);
        Assert.Equal([1, 2, 2, 2, 3, 3], source.Lines.Select(l => l.Page!.Value));
        Assert.Equal(["乙\t2", ""], Texts(SourceReader.Read(bytes, new IngestLimits { Asked = PageRange.Parse("3")! })));
    }

    [Fact]
    public void Without_notes_pages_end_where_the_author_broke_them()
    {
        var source = SourceReader.Read(Of(P("一", "<w:sectPr/>") + P("二") + P("三", "<w:pageBreakBefore/>") + Paragraph($"<w:r><w:br w:type=\"page\"/></w:r>{Run("四")}")));

        Assert.Equal([1, 2, 3, 4], source.Lines.Select(l => l.Page!.Value));
    }

    [Fact]
    public void What_is_hidden_embedded_or_a_picture_is_told()
    {
        var picture = "<w:r><w:drawing><wp:inline><wp:extent cx=\"5400000\" cy=\"3600000\"/><a:blip/></wp:inline></w:drawing></w:r>";
        var source = SourceReader.Read(Of(
            Paragraph(Run("看得见") + Run("看不见", "<w:vanish/>")) + Table(Row(Cell("甲"), Cell("1")), $"<w:tr><w:trPr><w:hidden/></w:trPr>{Cell("旧")}{Cell("9")}</w:tr>", Row(Cell("乙"), Cell("2")))
            + Paragraph(picture + "<w:r><w:object/></w:r>") + "<w:altChunk/>"));

        Assert.Equal(["看得见", "", "甲\t1", "乙\t2", ""], Texts(source));
        Assert.Equal(["word_parts_hidden", "word_pictures", "word_objects"], Codes(source));
        Assert.Equal(["3", "1"], source.Problems[0].Arguments);
        Assert.Equal(["2"], source.Problems[2].Arguments);
    }

    [Fact]
    public void Headings_are_told_by_their_styles()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 2\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"toc 1\"/></w:style>";
        var source = SourceReader.Read(Of(P("一", "<w:pStyle w:val=\"b\"/>") + P("二", "<w:outlineLvl w:val=\"0\"/>") + P("三", "<w:outlineLvl w:val=\"9\"/>") + Paragraph("<w:r><w:t>概况</w:t><w:tab/><w:t>3</w:t></w:r>", "<w:pStyle w:val=\"c\"/>"), ("styles", styles)));

        Assert.Equal([2, 1, null, null], source.Lines.Select(l => l.HeadingLevel));
        Assert.Equal("概况……3", source.Lines[3].Text);
    }

    private static IEnumerable<string> Rows(Source source) => source.Lines.Where(l => l.IsRow).Select(l => l.Text);
}
