using Extractor.Normalize.Records;
using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>What a row is of: its year, its unit, its name among several texts, its code among several classifications.</summary>
public sealed class RowMeaningTests
{
    private static List<AmountRecord> Amounts(string text) => [.. SmallDocument.Budget(text).Amounts];

    [Fact]
    public void Years_as_rows_are_the_figures_years_and_differences_no_amounts()
    {
        var result = SmallDocument.Budget("财政拨款“三公”经费支出表\n单位：万元\n预算单位|年度|合计|因公出国（境）费|公务接待费\n某市某局|2023年|5.00|2.00|3.00\n|2024年|4.00|1.00|3.00\n|增减变化金额|-1.00|-1.00|0.00\n");
        Assert.Equal([(2023, 5.00m), (2023, 2m), (2023, 3m), (2024, 4m), (2024, 1m), (2024, 3m)], result.Amounts.Select(a => (a.FiscalYear ?? 0, a.AmountYuan / 10_000m)));
        Assert.All(result.Amounts, a => Assert.Equal("verified", a.Status));
        Assert.Equal(result.Document.NumbersSeen, result.Document.NumbersAccounted);
    }

    [Fact]
    public void A_year_merged_over_rows_is_not_guessed()
    {
        var amounts = Amounts("财政拨款“三公”经费支出表\n单位：万元\n预算单位|年度|合计|因公出国（境）费|公务接待费\n某市某局|2023年|5.00|2.00|3.00\n某市水文站||4.00|1.00|3.00\n");
        Assert.All(amounts.Where(a => a.FiscalYear == 2023), a => Assert.Equal("verified", a.Status));
        Assert.All(amounts.Where(a => a.FiscalYear != 2023), a => Assert.Equal("unchecked", a.Status));
    }

    [Fact]
    public void Years_as_labels_of_rows_are_the_figures_years_where_items_are_columns()
    {
        var amounts = Amounts("财政拨款“三公”经费支出表\n单位：万元\n项目|合计|因公出国（境）费|公务接待费\n2023年预算数|5.00|2.00|3.00\n2024年预算数|4.00|1.00|3.00\n增减额|-1.00|-1.00|0.00\n");
        Assert.Equal([2023, 2023, 2023, 2024, 2024, 2024], amounts.Select(a => a.FiscalYear ?? 0));
    }

    [Fact]
    public void A_category_does_not_name_the_row() =>
        Assert.Equal(["合计", "设备购置", "房屋维修"], Amounts("项目支出表\n单位：万元\n项目名称|项目类别|合计\n合计||3.00\n设备购置|特定目标类|1.00\n房屋维修|其他运转类|2.00\n").Select(a => a.Item));

    [Fact]
    public void A_category_names_the_row_where_nothing_else_does() =>
        Assert.Equal(["合计", "特定目标类", "其他运转类"], Amounts("项目支出表\n单位：万元\n项目类别|合计\n合计|3.00\n特定目标类|1.00\n其他运转类|2.00\n").Select(a => a.Item));

    [Fact]
    public void Codes_of_two_classifications_in_columns_of_their_parts_are_two_codes()
    {
        var amounts = Amounts("一般公共预算基本支出表\n单位：万元\n科目编码||部门预算支出经济分类科目名称|科目编码||政府预算支出经济分类科目名称|合计\n类|款||类|款||\n||合计||||3.00\n301||工资福利支出|501||机关工资福利支出|3.00\n301|01|基本工资|501|01|工资奖金津补贴|1.00\n301|02|津贴补贴|501|01|工资奖金津补贴|2.00\n");
        Assert.Equal([("", ""), ("301", "501"), ("30101", "50101"), ("30102", "50101")], amounts.Select(a => (a.Code, a.CodeGovernment)));
        Assert.Equal([null, 1, 2, 2], amounts.Select(a => a.ParentAmountNo));
    }

    [Fact]
    public void Rows_under_a_units_row_are_the_units()
    {
        var amounts = Amounts("支出总表\n单位：万元\n单位名称|科目编码|科目名称|合计|基本支出|项目支出\n合计|||5.00|3.00|2.00\n某市水文站|||5.00|3.00|2.00\n|201|一般公共服务支出|5.00|3.00|2.00\n");
        Assert.Equal(["某市某局", "某市水文站", "某市水文站"], amounts.Where(a => a.Measure == "total").Select(a => a.UnitName));
        var unit = amounts.First(a => a.Item == "某市水文站");
        Assert.Equal(unit.AmountNo, amounts.First(a => a.Code == "201").ParentAmountNo);
        Assert.False(unit.IsLeaf);
    }

    [Fact]
    public void The_total_of_the_year_is_no_leaf_beside_its_items()
    {
        var amounts = Amounts("收支总表\n单位：万元\n收入|预算数|支出|预算数\n一、财政拨款收入|3.00|一、一般公共服务支出|3.00\n本年收入合计|3.00|本年支出合计|3.00\n收入总计|3.00|支出总计|3.00\n");
        Assert.Equal(["财政拨款收入", "一般公共服务支出"], amounts.Where(a => a.IsLeaf).Select(a => a.Item));
        Assert.Equal(amounts.First(a => a.Item == "本年收入合计").AmountNo, amounts.First(a => a.Item == "财政拨款收入").ParentAmountNo);
    }
}
