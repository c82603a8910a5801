using Extractor.Ingest;
using Extractor.Values;
using Xunit;
using static Extractor.Tests.Ingest.Sheets.Workbook;
using static Extractor.Tests.Ingest.SourceSamples;

namespace Extractor.Tests.Ingest.Sheets;

public sealed class SheetTests
{
    [Fact]
    public void Sheets_are_pages_and_rows_are_lines()
    {
        var source = SourceReader.Read(Of([new Part("Sheet1", Row(1, Text("A1", "部门概况"))), new Part("Sheet2", Row(2, Text("A2", "合计") + Number("B2", "3")))]));

        Assert.Equal(("xlsx", 2), (source.Kind, source.Pages));
        Assert.Equal(["部门概况", "合计\t3"], Texts(source));
        Assert.Equal(Place.OfCell(2, 2, 2), source.Lines[1].Cells[1].Place);
        Assert.Empty(source.Problems);
        Assert.Equal(["合计\t3"], Texts(SourceReader.Read(Of([new Part("Sheet1", Row(1, Text("A1", "部门概况"))), new Part("Sheet2", Row(2, Text("A2", "合计") + Number("B2", "3")))]), new IngestLimits { Asked = PageRange.Parse("2")! })));
    }

    [Fact]
    public void A_merged_cell_shows_its_text_once()
    {
        var source = SourceReader.Read(Of(
            Row(1, Text("A1", "项目") + Text("B1", "支出") + Text("C1", "旧值")) + Row(2, Text("A2", "旧值") + Text("B2", "基本支出") + Text("C2", "项目支出")),
            after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"));

        Assert.Equal(["项目\t支出\t", "\t基本支出\t项目支出"], Texts(source));
    }

    [Fact]
    public void A_merged_cell_whose_first_row_is_hidden_shows_in_the_next()
    {
        var source = SourceReader.Read(Of(
            Row(1, Text("A1", "项目") + Text("B1", "甲"), "hidden=\"1\"") + Row(2, Text("B2", "乙")),
            after: "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"));

        Assert.Equal(["项目\t乙"], Texts(source));
    }

    [Theory]
    [InlineData("500.75000000000006", "General", "500.75")]
    [InlineData("500.75000000000006", "0.00", "500.75")]
    [InlineData("1234567.125", "#,##0.00", "1,234,567.13")]
    [InlineData("2.675", "0.00_ ", "2.68")]
    [InlineData("1234.5", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "1,234.50")]
    [InlineData("0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-")]
    [InlineData("-5.5", "0.00_);[Red](0.00)", "-5.50")]
    [InlineData("-5.5", "0.00;[Red]0.00", "-5.50")]
    [InlineData("-0.001", "0.00", "0.00")]
    [InlineData("0", "0.00;-0.00;;@", "")]
    [InlineData("0.1234", "0.00%", "12.34%")]
    [InlineData("102", "000000", "000102")]
    [InlineData("2080501", "General", "2080501")]
    [InlineData("12345", "0\\.0,", "1.2")]
    [InlineData("45352", "yyyy\"年\"m\"月\"d\"日\"", "2024年3月1日")]
    [InlineData("3", "# ??????????/??????????", "3")]
    public void A_number_prints_as_its_format_shows_it(string value, string format, string printed)
    {
        var source = SourceReader.Read(Of([new Part("Sheet1", Row(1, Text("A1", "甲") + Number("B1", value, 1) + Text("C1", "乙")))], format));

        Assert.Equal([$"甲\t{printed}\t乙"], Texts(source));
    }

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_left_out_and_told()
    {
        var rows = Row(1, Text("A1", "科目") + Text("B1", "内部") + Text("C1", "金额")) + Row(2, Text("A2", "旧") + Number("C2", "1"), "hidden=\"1\"") + Row(3, Text("A3", "教育支出") + Number("C3", "2"));
        var source = SourceReader.Read(Of([new Part("草稿", rows, State: "state=\"hidden\""), new Part("Sheet1", rows, Before: "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols>")]));

        Assert.Equal(["科目\t金额", "教育支出\t2"], Texts(source));
        Assert.Equal(Place.OfCell(3, 3, 1), source.Lines[1].Cells[1].Place);
        Assert.Equal(["sheet_hidden", "sheet_parts_hidden"], Codes(source));
        Assert.Equal(["Sheet1", "1", "1"], source.Problems[1].Arguments);
    }

    [Fact]
    public void Cells_in_error_are_empty_and_told()
    {
        var source = SourceReader.Read(Of(Row(1, Text("A1", "合计") + "<c r=\"B1\" t=\"e\"><f>X!A1</f><v>#REF!</v></c>" + Number("C1", "1"))));

        Assert.Equal(["合计\t\t1"], Texts(source));
        Assert.Equal(["cells_in_error"], Codes(source));
        Assert.Equal(["Sheet1", "1", "B1"], source.Problems[0].Arguments);
    }

    [Fact]
    public void What_stands_over_and_under_a_table_is_no_row_of_it()
    {
        var source = SourceReader.Read(Of(
            Row(1, Text("A1", "部门收入总表")) + Row(2, Text("C2", "单位：万元")) + Row(3, Text("A3", "科目") + Text("B3", "合计\n金额") + Text("C3", "其他"))
            + Row(5, Text("A5", "合计")) + Row(6, Text("A6", "注：本单位没有其他收入，故其他一栏为空。"))));

        Assert.Equal(["部门收入总表", "单位：万元", "科目\t合计金额\t其他", "\t\t", "合计\t\t", "注：本单位没有其他收入，故其他一栏为空。"], Texts(source));
    }

    [Theory]
    [InlineData("部门收入总表", "", true)]
    [InlineData("部门收入总表", "收入预算总表", false)]
    [InlineData("部门收入总表", "金额单位：万元", true)]
    [InlineData("Sheet1", "", false)]
    [InlineData("工作表1", "", false)]
    public void A_sheet_without_title_is_named_by_its_tab(string name, string over, bool isNamed)
    {
        var title = over.Length > 0 ? Row(1, Text("A1", over)) : "";
        var source = SourceReader.Read(Of([new Part(name, title + Row(2, Text("A2", "科目") + Text("B2", "合计")) + Row(3, Text("A3", "教育") + Number("B3", "1")))]));

        Assert.Equal(isNamed, Texts(source)[0] == name);
    }
}
