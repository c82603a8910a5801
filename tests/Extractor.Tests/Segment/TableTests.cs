using Xunit;

namespace Extractor.Tests.Segment;

public sealed class TableTests
{
    private const string Header = "科目编码|科目名称|合计|基本支出|项目支出\n";

    [Fact]
    public void A_caption_over_the_grid_is_read()
    {
        var caption = Assert.Single(SmallDocument.Outline("表三\n部门支出总表\n编制单位：某市某局\n单位：万元\n" + Header + "合计||3|1|2\n201|公共|3|1|2\n").Tables).Caption;
        Assert.Equal(("部门支出总表", "表三", "万元", "某市某局"), (caption.Title, caption.TableNumber, caption.Unit, caption.Office));
    }

    [Theory]
    [InlineData("公开03表支出预算总表部门：某市某局 单位：万元")]
    [InlineData("公开03表 支出预算总表 部门：某市某局 金额单位：万元")]
    public void A_fused_caption_is_parted(string line)
    {
        var caption = Assert.Single(SmallDocument.Outline(line + "\n" + Header + "合计||3|1|2\n201|公共|3|1|2\n").Tables).Caption;
        Assert.Equal(("支出预算总表", "公开03表", "万元", "某市某局"), (caption.Title, caption.TableNumber, caption.Unit, caption.Office));
    }

    [Fact]
    public void A_caption_inside_the_grid_leaves_it()
    {
        var table = Assert.Single(SmallDocument.Outline("部门支出总表||||\n||||单位：万元\n" + Header + "合计||3|1|2\n201|公共|3|1|2\n").Tables);
        Assert.Equal(("部门支出总表", "万元", 1, 3), (table.Caption.Title, table.Caption.Unit, table.HeaderRows, table.Rows.Length));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n\n")]
    [InlineData("\n- 8 -\n\n")]
    [InlineData("\n—8—\n")]
    [InlineData("8\n")]
    public void A_table_goes_on_after_a_blank_line_or_a_page_number(string between)
    {
        var outline = SmallDocument.Outline("部门支出总表\n单位：万元\n" + Header + "合计||3|1|2\n201|公共|1|1|\n" + between + "208|社会|2||2\n221|住房|||\n");
        var table = Assert.Single(outline.Tables);
        Assert.Equal(5, table.Rows.Length);
        Assert.Equal("joined", Assert.Single(outline.Repairs).Kind);
    }

    [Fact]
    public void A_header_printed_again_on_the_next_page_is_no_row()
    {
        var table = Assert.Single(SmallDocument.Outline("部门支出总表\n单位：万元\n" + Header + "合计||3|1|2\n201|公共|1|1|\n- 2 -\n" + Header + "208|社会|2||2\n").Tables);
        Assert.Equal(["科目编码|科目名称|合计|基本支出|项目支出", "合计||3|1|2", "201|公共|1|1|", "208|社会|2||2"], table.Rows());
    }

    [Fact]
    public void Title_and_header_printed_again_on_the_next_page_make_no_table_of_their_own()
    {
        var table = Assert.Single(SmallDocument.Outline("部门支出总表\n单位：万元\n" + Header + "合计||3|1|2\n201|公共|1|1|\n- 2 -\n部门支出总表\n" + Header + "208|社会|2||2\n").Tables);
        Assert.Equal(4, table.Rows.Length);
    }

    [Fact]
    public void A_running_head_beside_page_numbers_parts_no_table()
    {
        var page = "\n某市某局文件\n- {0} -\n";
        var text = "部门支出总表\n单位：万元\n" + Header + "合计||3|1|2\n" + string.Concat(Enumerable.Range(1, 4).Select(i => $"20{i}|科目{i}|1|1|\n20{i}01|细目{i}|1|1|\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, page, i)));
        var table = Assert.Single(SmallDocument.Outline(text).Tables);
        Assert.Equal(2 + 8, table.Rows.Length);
    }

    [Fact]
    public void Two_tables_in_one_run_are_parted_by_the_caption_between_them()
    {
        var tables = SmallDocument.Outline(
            "收入总表\n单位：万元\n项目|合计|事业收入\n合计|3|3\n甲局|3|3\n支出总表||\n||单位：元\n项目|合计|基本支出\n合计|4|4\n甲局|4|4\n").Tables;
        Assert.Equal([("收入总表", "万元"), ("支出总表", "元")], tables.Select(t => (t.Caption.Title, t.Caption.Unit)));
        Assert.Equal([3, 3], tables.Select(t => t.Rows.Length));
    }

    [Fact]
    public void Another_title_begins_another_table()
    {
        var tables = SmallDocument.Outline("部门支出总表\n单位：万元\n" + Header + "合计||3|1|2\n201|公共|3|1|2\n\n一般公共预算支出表\n单位：元\n" + Header + "合计||3|1|2\n201|公共|3|1|2\n").Tables;
        Assert.Equal([("部门支出总表", "万元"), ("一般公共预算支出表", "元")], tables.Select(t => (t.Caption.Title, t.Caption.Unit)));
    }

    [Fact]
    public void Units_strung_together_stay_tables_of_their_own()
    {
        string Of(string office, int total) => $"部门支出总表\n编制单位：{office} 单位：万元\n{Header}合计||{total}|{total}|\n201|公共|{total}|{total}|\n\n";
        var tables = SmallDocument.Outline(Of("甲局", 3) + Of("乙局", 7)).Tables;
        Assert.Equal(["甲局", "乙局"], tables.Select(t => t.Caption.Office));
    }

    /// <summary>A second 合计 with other figures is that of another unit, though nobody names it.</summary>
    [Fact]
    public void Units_strung_together_without_a_name_stay_tables_of_their_own()
    {
        string Of(int total) => $"部门支出总表\n单位：万元\n{Header}合计||{total}|{total}|\n201|公共|{total}|{total}|\n\n";
        Assert.Equal(2, SmallDocument.Outline(Of(3) + Of(7)).Tables.Length);
    }

    [Theory]
    [InlineData("本部门|2024|年预算收入\n500.75|万元|，其中\n：财政拨款|500.75|万元。\n")]
    [InlineData("一是|，人员增加\n二是|。\n三是|经费\n")]
    public void Prose_torn_into_cells_is_no_table(string text) => Assert.Empty(SmallDocument.Outline(text).Tables);

    [Fact]
    public void A_note_under_a_table_is_its_note()
    {
        var table = Assert.Single(SmallDocument.Outline("政府性基金预算支出表\n单位：万元\n" + Header + "合计||||\n备注：本单位无该项收支，故此表为空。\n").Tables);
        Assert.Equal("备注：本单位无该项收支，故此表为空。", table.Note);
    }

    [Theory]
    [InlineData("**|**|1|2|3")]
    [InlineData("栏次||1|2|3")]
    [InlineData("||1=2+3|2|3")]
    public void A_row_of_column_numbers_is_header(string row)
    {
        var table = Assert.Single(SmallDocument.Outline("部门支出总表\n单位：万元\n" + Header + row + "\n合计||3|1|2\n201|公共|3|1|2\n").Tables);
        Assert.Equal(2, table.HeaderRows);
        Assert.Equal(["科目编码", "科目名称", "合计", "基本支出", "项目支出"], table.HeaderPaths.Select(path => Assert.Single(path)));
    }
}
