using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>Misreadings that leave every sum whole: nothing but the printed words gives them away, and they must not be verified.</summary>
public sealed class NeverVerifiedTests
{
    private const string Header = "一般公共预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n";
    private const string Body = "合计||10.00|6.00|4.00\n201|一般公共服务支出|3.00|2.00|1.00\n213|农林水支出|7.00|4.00|3.00\n";

    [Theory]
    [InlineData("2022预算数")]
    [InlineData("前年预算数")]
    [InlineData("下年预算数")]
    [InlineData("22年预算数")]
    [InlineData("2023-2025年预算数")]
    public void A_heading_of_another_year_gives_no_year(string heading)
    {
        var result = SmallDocument.Budget($"一般公共预算支出表\n单位：万元\n科目编码|科目名称|{heading}\n合计||10.00\n201|一般公共服务支出|3.00\n213|农林水支出|7.00\n");
        Assert.Equal(3, result.Amounts.Length);
        Assert.All(result.Amounts, a => Assert.Equal((null, "unchecked"), (a.FiscalYear, a.Status)));
    }

    [Fact]
    public void A_title_of_two_years_gives_no_year()
    {
        var result = SmallDocument.Budget(Header.Replace("一般", "2023年执行情况与2024年一般") + Body);
        Assert.All(result.Amounts, a => Assert.Equal((null, "unchecked"), (a.FiscalYear, a.Status)));
    }

    [Fact]
    public void A_unit_in_a_heading_that_is_not_the_captions_leaves_the_table_unchecked()
    {
        var result = SmallDocument.Budget("一般公共预算支出表\n单位：万元\n科目编码|科目名称|预算数（元）\n合计||10.00\n201|一般公共服务支出|3.00\n213|农林水支出|7.00\n");
        Assert.All(result.Amounts, a => Assert.Equal("unchecked", a.Status));
    }

    [Fact]
    public void A_code_under_the_name_of_another_is_told_and_unchecked()
    {
        var result = SmallDocument.Budget("一般公共预算支出表\n单位：万元\n类|款|项|科目名称|合计|基本支出|项目支出\n|||合计|10.00|6.00|4.00\n208|05|05|机关事业单位基本养老保险缴费支出|3.00|2.00|1.00\n|11|01|行政单位医疗|7.00|4.00|3.00\n");
        Assert.All(result.Amounts.Where(a => a.Code == "2081101"), a => Assert.Equal("unchecked", a.Status));
        Assert.Contains(result.Problems, p => p.Code == "code_name");
    }

    [Fact]
    public void A_table_of_another_office_is_not_the_documents()
    {
        var result = SmallDocument.Budget(Header.Replace("单位：万元", "编制单位：某市水文站 单位：万元") + Body);
        Assert.All(result.Amounts, a => Assert.Equal("unchecked", a.Status));
    }

    [Fact]
    public void Tables_that_end_in_totals_of_their_own_are_not_joined()
    {
        const string One = "201|一般公共服务支出|3.00|2.00|1.00\n合计||3.00|2.00|1.00\n";
        const string Two = "213|农林水支出|7.00|4.00|3.00\n合计||7.00|4.00|3.00\n";
        Assert.Equal(2, SmallDocument.Budget(Header + One + "\n" + Header + Two).Tables.Length);
    }

    [Theory]
    [InlineData("社会保险基金支出总表")]
    [InlineData("一般公共预算支出增减变动表")]
    [InlineData("财政专户管理资金支出总表")]
    public void A_table_that_only_sounds_like_a_known_one_is_unknown(string title) =>
        Assert.Empty(SmallDocument.Budget(Header.Replace("一般公共预算支出表", title) + Body).Amounts);

    [Theory]
    [InlineData("一般公共预算支出表（上年）")]
    [InlineData("全市一般公共预算支出表")]
    [InlineData("一般公共预算支出调整表")]
    public void A_title_of_other_figures_than_the_offices_own_is_unchecked(string title)
    {
        var result = SmallDocument.Budget(Header.Replace("一般公共预算支出表", title) + Body);
        Assert.DoesNotContain(result.Amounts, a => a.Status == "verified");
    }

    [Fact]
    public void A_unit_with_exceptions_is_no_unit()
    {
        var result = SmallDocument.Budget(Header.Replace("单位：万元", "单位：元（除标注万元外）") + Body);
        Assert.DoesNotContain(result.Amounts, a => a.Status == "verified");
    }

    [Fact]
    public void The_only_figure_column_under_a_heading_nobody_knows_is_unchecked()
    {
        var result = SmallDocument.Budget("一般公共预算支出表\n单位：万元\n科目编码|科目名称|受益户次\n合计||10.00\n201|一般公共服务支出|3.00\n213|农林水支出|7.00\n");
        Assert.DoesNotContain(result.Amounts, a => a.Status == "verified");
    }

    [Fact]
    public void A_second_table_of_its_type_under_no_office_is_nobodys()
    {
        var result = SmallDocument.Budget(Header + Body + "\n二、水文站\n" + Header + "合计||20.00|12.00|8.00\n201|一般公共服务支出|6.00|4.00|2.00\n213|农林水支出|14.00|8.00|6.00\n");
        Assert.Equal(["verified", "unchecked"], result.Amounts.GroupBy(a => a.TableNo).Select(g => g.Select(a => a.Status).Distinct().Single()));
        Assert.Contains(result.Problems, p => p.Code == "owner_unclear");
    }

    [Fact]
    public void A_unit_told_by_a_heading_that_the_document_lists_has_its_own_tables()
    {
        var result = SmallDocument.Budget("单位构成表\n单位编码|单位名称\n101|某市某局机关\n102|某市水文站\n\n一、某市某局\n" + Header + Body + "\n二、某市水文站\n" + Header + "合计||20.00|12.00|8.00\n201|一般公共服务支出|6.00|4.00|2.00\n213|农林水支出|14.00|8.00|6.00\n");
        Assert.Equal(["某市水文站"], result.Amounts.Where(a => a.TableNo == 3).Select(a => a.UnitName).Distinct());
        Assert.DoesNotContain(result.Problems, p => p.Code == "owner_unclear");
        Assert.All(result.Amounts.Where(a => a.TableNo == 3), a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void A_unit_named_in_the_text_before_the_only_tables_does_not_own_them()
    {
        var result = SmallDocument.Budget("单位构成表\n单位编码|单位名称\n101|某市某局机关\n102|某市水文站\n\n一、某市某局\n负责全市工作。\n\n二、某市水文站\n负责水文监测。\n\n" + Header + Body);
        Assert.Equal(["某市某局"], result.Amounts.Select(a => a.UnitName).Distinct());
    }

    [Fact]
    public void A_caption_of_a_unit_among_captions_of_the_office_makes_the_table_the_units()
    {
        var result = SmallDocument.Budget("单位名称：某市某局\n" + Header + Body + "\n单位名称：某市水文站\n" + Header + "合计||20.00|12.00|8.00\n201|一般公共服务支出|6.00|4.00|2.00\n213|农林水支出|14.00|8.00|6.00\n");
        Assert.Equal(["某市某局", "某市水文站"], result.Amounts.Select(a => a.UnitName).Distinct());
        Assert.Equal("unit", result.Amounts[^1].Scope);
        Assert.All(result.Amounts, a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void Nothing_is_verified_where_names_stand_under_a_heading_of_figures()
    {
        var result = SmallDocument.Budget("一般公共预算支出表\n单位：万元\n科目编码|合计|基本支出|项目支出\n201|一般公共服务支出|6.00|6.00\n213|农林水支出|14.00|14.00\n|合计|20.00|20.00\n");
        Assert.DoesNotContain(result.Amounts, a => a.Status == "verified");
        Assert.Contains(result.Problems, p => p.Code == "columns_doubtful");
    }

    [Fact]
    public void A_label_with_another_rows_code_in_its_midst_is_unchecked()
    {
        var result = SmallDocument.Budget(Header + "合计||20.00|12.00|8.00\n201|一般公共服务支出|6.00|4.00|2.00\n213|农林水支|14.00|8.00|6.00\n".Replace("农林水支", "险缴费21301-农林水支出", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Amounts, a => a.Code == "213" && a.Status == "verified");
        Assert.Contains(result.Amounts, a => a.Code == "201" && a.Status == "verified");
    }

    [Theory]
    [InlineData("合计[213]农林水支出")]
    [InlineData("7、662.58农林水支出")]
    [InlineData("农林水支出1,200")]
    [InlineData("农林水支出住房保障支出")]
    [InlineData("一般公共预算财政拨款农林水支出")]
    public void A_label_into_which_another_cell_has_run_is_unchecked(string label)
    {
        const string List = "支出总表\n单位：万元\n科目名称|合计|基本支出|项目支出\n合计|20.00|12.00|8.00\n一般公共服务支出|6.00|4.00|2.00\n农林水支出|14.00|8.00|6.00\n";
        Assert.All(SmallDocument.Budget(List).Amounts, a => Assert.Equal("verified", a.Status));
        var result = SmallDocument.Budget(List.Replace("农林水支出", label, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Amounts, a => a.Item.Contains("农林水", StringComparison.Ordinal) && a.Status == "verified");
        Assert.Equal(9, result.Amounts.Length);
    }

    [Fact]
    public void A_label_of_several_rows_names_is_unchecked()
    {
        const string Summary = "财政拨款收支总表\n单位：万元\n收入|预算数|支出|预算数\n一般公共预算财政拨款收入|20.00|一般公共服务支出|6.00\n|||\n||农林水支出|14.00\n收入合计|20.00|支出合计|20.00\n";
        Assert.All(SmallDocument.Budget(Summary).Amounts, a => Assert.Equal("verified", a.Status));
        var strung = SmallDocument.Budget(Summary.Replace("一般公共预算财政拨款收入|", "一般公共预算财政拨款收入政府性基金预算财政拨款收入国有资本经营预算财政拨款收入|", StringComparison.Ordinal));
        Assert.Equal("unchecked", Assert.Single(strung.Amounts, a => a.Item.Contains("政府性基金", StringComparison.Ordinal)).Status);
        Assert.Equal(4, strung.Amounts.Count(a => a.Status == "verified"));
    }

    [Fact]
    public void Two_tables_of_one_type_in_two_units_may_be_one_of_one()
    {
const string Basic = "一般公共预算基本支出表\n单位：万元\n科目编码|科目名称|合计|人员经费|公用经费\n";
        var result = SmallDocument.Budget(Basic + "合计||10.00|6.00|4.00\n301|工资福利支出|6.00|6.00|\n30101|基本工资|6.00|6.00|\n302|商品和服务支出|4.00||4.00\n\n" + Basic.Replace("万元", "元", StringComparison.Ordinal) + "30201|办公费|3.00||3.00\n30202|印刷费|1.00||1.00\n30211|差旅费|0.50||0.50\n");
        Assert.DoesNotContain(result.Amounts, a => a.Status == "verified");
        Assert.Equal(2, result.Problems.Count(p => p.Code == "unit_doubtful"));
    }

    [Fact]
    public void A_row_that_lost_its_code_is_unchecked()
    {
        var result = SmallDocument.Budget(Header + "合计||20.00|12.00|8.00\n201|一般公共服务支出|6.00|4.00|2.00\n|农林水支出|14.00|8.00|6.00\n21301|农业农村|14.00|8.00|6.00\n");
        Assert.DoesNotContain(result.Amounts, a => a.Item == "农林水支出" && a.Status == "verified");
        Assert.Single(result.Problems, p => p.Code == "code_lost");
    }
}
