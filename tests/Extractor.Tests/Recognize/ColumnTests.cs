using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>What a column counts, of which year and phase; and when nothing says so.</summary>
public sealed class ColumnTests
{
    [Fact]
    public void Blocks_side_by_side_have_sides_of_their_own()
    {
        var result = SmallDocument.Budget("收支总表\n单位：元\n收入||支出||||\n项目|预算数|项目|合计|基本支出||项目支出\n||||人员经费|公用经费|\n财政拨款收入|10.00|一般公共服务支出|10.00|5.00|3.00|2.00\n收入总计|10.00|支出总计|10.00|5.00|3.00|2.00\n");
        Assert.Equal(
            [("revenue", "total"), ("expenditure", "total"), ("expenditure", "personnel"), ("expenditure", "operating"), ("expenditure", "project")],
            result.Amounts.Take(5).Select(a => (a.Side, a.Measure)));
        Assert.All(result.Amounts, a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void Last_years_columns_are_of_last_year_and_differences_are_no_amounts()
    {
        var result = SmallDocument.Budget("一般公共预算支出表\n单位：万元\n科目编码|科目名称|2023年执行数|2024年预算数|||增减额|增减%\n|||小计|基本支出|项目支出||\n201|一般公共服务支出|5.00|6.00|4.00|2.00|1.00|20.00\n20101|人大事务|5.00|6.00|4.00|2.00|1.00|20.00\n");
        Assert.Equal(8, result.Amounts.Length);
        Assert.Equal([(2023, "execution", "total"), (2024, "budget", "total"), (2024, "budget", "basic"), (2024, "budget", "project")],
            result.Amounts.Take(4).Select(a => (a.FiscalYear!.Value, a.Phase, a.Measure)));
        Assert.Equal(result.Document.NumbersSeen, result.Document.NumbersAccounted);
    }

    [Fact]
    public void A_subtotal_under_a_group_beside_a_total_is_the_group()
    {
        var result = SmallDocument.Budget("支出预算总表\n单位：万元\n科目编码|科目名称|合计|基本支出|||项目支出\n|||小计|人员经费|公用经费|\n201|一般公共服务支出|6.00|4.00|3.00|1.00|2.00\n合计||6.00|4.00|3.00|1.00|2.00\n");
        Assert.Equal(["total", "basic", "personnel", "operating", "project"], result.Amounts.Take(5).Select(a => a.Measure));
        Assert.All(result.Amounts, a => Assert.Equal(("verified", 2), (a.Status, Math.Min(a.Witnesses, 2))));
    }

    [Fact]
    public void The_funds_of_last_year_have_measures_of_their_own()
    {
        var result = SmallDocument.Budget("收入预算总表\n单位：万元\n单位代码|单位名称|合计|本年收入|||上年结转结余||\n|||小计|一般公共预算|政府性基金预算|小计|一般公共预算|政府性基金预算\n101|甲局|10.00|7.00|5.00|2.00|3.00|2.00|1.00\n合计||10.00|7.00|5.00|2.00|3.00|2.00|1.00\n");
        Assert.Equal(
            ["total", "current_revenue", "general_public_budget", "government_fund", "carryover_start", "carryover_general_public_budget", "carryover_government_fund"],
            result.Amounts.Take(7).Select(a => a.Measure));
    }

    [Fact]
    public void A_column_nobody_knows_keeps_its_name_and_is_never_verified()
    {
        var result = SmallDocument.Budget("部门支出总表\n单位：万元\n科目编码|科目名称|合计|奇怪资金\n201|一般公共服务支出|6.00|6.00\n合计||6.00|6.00\n");
        Assert.Equal(["total", "奇怪资金", "total", "奇怪资金"], result.Amounts.Select(a => a.Measure));
        Assert.All(result.Amounts.Where(a => a.Measure == "奇怪资金"), a => Assert.Equal("unchecked", a.Status));
    }

    [Fact]
    public void A_table_without_a_unit_in_a_document_without_one_gives_no_amounts()
    {
        var result = SmallDocument.Budget("部门支出总表\n科目编码|科目名称|合计|基本支出|项目支出\n201|一般公共服务支出|6.00|4.00|2.00\n合计||6.00|4.00|2.00\n");
        Assert.Empty(result.Amounts);
        Assert.Contains(result.Problems, p => p.Code == "unit_missing");
    }

    [Fact]
    public void A_unit_taken_from_another_table_verifies_nothing()
    {
        var result = SmallDocument.Budget("部门支出总表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n201|一般公共服务支出|6.00|4.00|2.00\n合计||6.00|4.00|2.00\n\n一般公共预算支出表\n科目编码|科目名称|合计|基本支出|项目支出\n201|一般公共服务支出|6.00|4.00|2.00\n合计||6.00|4.00|2.00\n");
        Assert.Contains(result.Problems, p => p.Code == "unit_assumed");
        Assert.All(result.Amounts.Where(a => a.TableNo == 1), a => Assert.Equal("verified", a.Status));
        Assert.All(result.Amounts.Where(a => a.TableNo == 2), a => Assert.Equal("unchecked", a.Status));
    }

    [Fact]
    public void Codes_of_the_other_classification_unmask_a_wrong_title()
    {
        var result = SmallDocument.Budget("一般公共预算基本支出表\n单位：万元\n科目编码|科目名称|合计|人员经费|公用经费\n201|一般公共服务支出|6.00|4.00|2.00\n20101|人大事务|6.00|4.00|2.00\n2010101|行政运行|6.00|4.00|2.00\n合计||6.00|4.00|2.00\n");
        Assert.Equal("unknown", Assert.Single(result.Tables).TableType);
        Assert.Empty(result.Amounts);
        Assert.Contains(result.Problems, p => p.Code == "type_contradicted");
    }

    [Fact]
    public void One_foreign_code_is_told_and_its_row_not_verified()
    {
        var result = SmallDocument.Budget("一般公共预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n201|一般公共服务支出|6.00|4.00|2.00\n20101|人大事务|6.00|4.00|2.00\n301|工资福利支出|1.00|1.00|\n合计||7.00|5.00|2.00\n");
        Assert.Contains(result.Problems, p => p.Code == "code_foreign" && p.Arguments[0] == "301");
        Assert.All(result.Amounts.Where(a => a.Code == "301"), a => Assert.Equal("unchecked", a.Status));
    }

    [Fact]
    public void A_year_that_only_the_file_name_tells_verifies_nothing()
    {
        var result = TestDocuments.Run("部门支出预算总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t一般公共服务支出\t6.00\t4.00\t2.00\n合计\t\t6.00\t4.00\t2.00\n", "附件2024.txt");
        Assert.Equal((2024, 6), (result.Document.FiscalYear, result.Amounts.Length));
        Assert.All(result.Amounts, a => Assert.Equal("unchecked", a.Status));
    }
}
