using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>What a row of figures is of.</summary>
public sealed class RowTests
{
    private const string Function = "一般公共预算支出表\n单位：万元\n";

    [Fact]
    public void Parts_of_a_code_in_columns_are_joined_and_carried_down()
    {
        var result = SmallDocument.Budget(Function + "科目编码|||科目名称|合计|基本支出|项目支出\n类|款|项||||\n合计||||6|4|2\n201|||一般公共服务支出|6|4|2\n|3||政府办公厅事务|6|4|2\n||1|行政运行|4|4|\n||99|其他|2||2\n");
        Assert.Equal(["", "201", "20103", "2010301", "2010399"], result.Amounts.Where(a => a.Measure == "total").Select(a => a.Code));
        Assert.Equal([0, 1, 2, 3, 3], result.Amounts.Where(a => a.Measure == "total").Select(a => a.Level!.Value));
        Assert.All(result.Amounts, a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void Parts_of_a_code_are_carried_over_a_page_break()
    {
        var result = SmallDocument.Budget(Function + "科目编码|||科目名称|合计|基本支出|项目支出\n类|款|项||||\n201|||一般公共服务支出|6|4|2\n|03||政府办公厅事务|6|4|2\n- 2 -\n||01|行政运行|4|4|\n||99|其他|2||2\n合计||||6|4|2\n");
        Assert.Equal(["201", "20103", "2010301", "2010399", ""], result.Amounts.Where(a => a.Measure == "total").Select(a => a.Code));
    }

    [Theory]
    [InlineData("[20113]商贸事务")]
    [InlineData("20113-商贸事务")]
    [InlineData("【20113】商贸事务")]
    public void A_code_printed_with_its_name_is_parted(string label)
    {
        var result = SmallDocument.Budget(Function + $"功能分类科目名称|合计|基本支出|项目支出\n合计|3|1|2\n[201]一般公共服务支出|3|1|2\n{label}|3|1|2\n");
        Assert.Equal(["合计 total 30000", "201 一般公共服务支出 total 30000", "20113 商贸事务 total 30000"], result.Lines().Where(l => l.Contains("total", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_that_begins_with_a_number_keeps_it()
    {
        var result = SmallDocument.Budget("项目支出表\n单位：万元\n项目名称|合计\n1%人口抽样调查|3\n2024年春节慰问|4\n合计|7\n");
        Assert.Equal(["1%人口抽样调查", "2024年春节慰问", "合计"], result.Amounts.Select(a => a.Item));
    }

    [Fact]
    public void A_subtotal_beside_a_merged_label_is_the_label()
    {
        var result = SmallDocument.Budget("收入预算总表\n单位：万元\n项目||预算数\n财政拨款|小计|5\n|一般公共预算|3\n|政府性基金|2\n其他资金|小计|1\n合计||6\n");
        Assert.Equal(["财政拨款 total 50000", "一般公共预算 total 30000", "政府性基金 total 20000", "其他资金 total 10000", "合计 total 60000"], result.Lines());
        Assert.All(result.Amounts, a => Assert.Equal("revenue", a.Side));
    }

    [Fact]
    public void Column_and_row_numbers_are_no_money()
    {
        var result = SmallDocument.Final("收入支出决算总表\n公开01表\n单位：万元\n收入|||支出||\n项目|行次|金额|项目|行次|金额\n栏次||1|栏次||2\n一、财政拨款收入|1|5.00|一、一般公共服务支出|15|5.00\n本年收入合计|2|5.00|本年支出合计|16|5.00\n总计|3|5.00|总计|17|5.00\n");
        Assert.Equal(6, result.Amounts.Length);
        Assert.All(result.Amounts, a => Assert.Equal(50_000m, a.AmountYuan));
    }

    [Fact]
    public void A_lone_column_number_is_no_money()
    {
        var result = SmallDocument.Budget("一般公共预算基本支出表\n单位：元\n经济分类科目||预算数\n科目代码|科目名称|\n||1\n301|工资福利支出|100.00\n30101|基本工资|100.00\n合计||100.00\n");
        Assert.Equal(3, result.Amounts.Length);
    }

    [Fact]
    public void Numbered_rows_are_parts_of_what_they_stand_under()
    {
        var result = SmallDocument.Budget("收支总表\n单位：万元\n收入||支出|\n项目|预算数|项目|预算数\n一、本年收入|5.00|一、本年支出|5.00\n（一）财政拨款|4.00|（一）一般公共服务支出|5.00\n（二）其他收入|1.00||\n二、上年结转||二、结转下年|\n收入总计|5.00|支出总计|5.00\n");
        var revenue = result.Amounts.Single(a => a.Item == "本年收入");
        Assert.Equal([revenue.AmountNo, revenue.AmountNo], result.Amounts.Where(a => a.Item is "财政拨款" or "其他收入").Select(a => a.ParentAmountNo!.Value));
        Assert.All(result.Amounts, a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void Items_under_a_heading_without_number_are_its_parts()
    {
        var result = SmallDocument.Budget("财政拨款收支总表\n单位：万元\n收入||支出|\n项目|预算数|项目|预算数\n本年收入|5.00|本年支出|6.00\n一般公共预算资金|5.00|一般公共服务支出|6.00\n上年结转|1.00|结转下年|\n收入总计|6.00|支出总计|6.00\n");
        Assert.DoesNotContain(result.Amounts, a => a.Status == "contradicted");
        Assert.DoesNotContain(result.Checks, c => c.Verdict == "fails");
    }

    [Fact]
    public void Totals_of_persons_and_running_costs_close_a_final_accounts_blocks()
    {
        var result = SmallDocument.Final(
            "一般公共预算财政拨款基本支出决算表\n公开06表\n单位：万元\n人员经费|||公用经费|||公用经费||\n科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数\n"
            + "301|工资福利支出|7.00|302|商品和服务支出|3.00|310|资本性支出|1.00\n30101|基本工资|7.00|30201|办公费|3.00|31002|办公设备购置|1.00\n303|对个人和家庭的补助|2.00||||||\n30301|离休费|2.00||||||\n人员经费合计||9.00|公用经费合计|||||4.00\n");
        Assert.Contains("人员经费合计 total 90000", result.Lines());
        Assert.Contains("公用经费合计 total 40000", result.Lines());
        Assert.All(result.Amounts, a => Assert.Equal(("total", "final"), (a.Measure, a.Phase)));
        Assert.Equal(11 - 1, result.Amounts.Length);
    }

    [Fact]
    public void Items_numbered_anew_under_the_years_heading_are_its_parts()
    {
        var result = SmallDocument.Budget("财政拨款收支预算总表\n单位：万元\n收入||支出|\n项目|预算数|项目|预算数\n一、本年收入|9.00|一、本年支出|10.00\n（一）一般公共预算资金|9.00|一、一般公共服务支出|7.00\n（二）政府性基金预算资金||二、教育支出|3.00\n二、上年结转|1.00|二、年终结转结余|\n收入总计|10.00|支出总计|10.00\n");
        var amounts = result.Amounts.Where(a => a.Side == "expenditure").ToList();
        Assert.Equal([("本年支出", 1), ("一般公共服务支出", 2), ("教育支出", 2), ("支出总计", 0)], amounts.Where(a => a.AmountYuan != 0m).Select(a => (a.Item, a.Level)));
        Assert.All(amounts.Where(a => a.AmountYuan != 0m), a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void A_list_that_names_its_unit_again_and_again_accuses_nobody()
    {
        var result = SmallDocument.Budget("上年结转资金支出表\n单位：万元\n预算单位代码|预算单位名称|预算项目名称|金额\n|合计||10.00\n1|全额||10.00\n153001|甲局|项目一|7.00\n153001|甲局|项目二|3.00\n");
        Assert.Equal([100000m, 100000m, 70000m, 30000m], result.Amounts.Select(a => a.AmountYuan));
        Assert.DoesNotContain(result.Amounts, a => a.Status == "contradicted");
    }
}
