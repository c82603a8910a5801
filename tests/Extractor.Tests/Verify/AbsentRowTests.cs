using Xunit;

namespace Extractor.Tests.Verify;

/// <summary>Rows that a table lacks although something on the page says that it has them.</summary>
public sealed class AbsentRowTests
{
    private const string Expenditure = "支出总表\n单位：万元\n", General = "一般公共预算支出表\n单位：万元\n", Header = "科目编码|科目名称|合计|基本支出|项目支出\n";
    private const string Rows = "合计||20.00|12.00|8.00\n201|一般公共服务支出|6.00|4.00|2.00\n20103|政府办公厅（室）及相关机构事务|6.00|4.00|2.00\n208|社会保障和就业支出|5.00|5.00|\n20805|行政事业单位养老支出|5.00|5.00|\n210|卫生健康支出|3.00|3.00|\n21011|行政事业单位医疗|3.00|3.00|\n213|农林水支出|6.00||6.00\n21301|农业农村|6.00||6.00\n";

    [Theory]
    [InlineData("208|社会保障和就业支出|5.00|5.00|\n", "208")]
    [InlineData("213|农林水支出|6.00||6.00\n", "213")]
    [InlineData("", "")]
    [InlineData("20103|政府办公厅（室）及相关机构事务|6.00|4.00|2.00\n208|社会保障和就业支出|5.00|5.00|\n20805|行政事业单位养老支出|5.00|5.00|\n", "")]
    [InlineData("21011|行政事业单位医疗|3.00|3.00|\n", "")]
    public void A_heading_that_only_one_row_lacks_is_missed(string lost, string code)
    {
        var result = SmallDocument.Budget(Expenditure + Header + (lost.Length > 0 ? Rows.Replace(lost, "", StringComparison.Ordinal) : Rows));
        Assert.Equal(code.Length > 0 ? [code] : [], result.Problems.Where(p => p.Code == "row_absent").Select(p => p.Arguments[1]));
    }

    [Fact]
    public void A_row_without_figures_asks_for_no_heading()
    {
        var result = SmallDocument.Budget(Expenditure + Header + Rows + "21205|城乡社区环境卫生|||\n");
        Assert.DoesNotContain(result.Problems, p => p.Code == "row_absent");
    }

    [Fact]
    public void A_code_that_another_table_of_the_same_money_prints_is_missed()
    {
        var result = SmallDocument.Budget(Expenditure + Header + Rows + "\n" + General + Header + Rows.Replace("21011|行政事业单位医疗|3.00|3.00|\n", "", StringComparison.Ordinal));
        Assert.Equal(["2", "21011", "行政事业单位医疗"], Assert.Single(result.Problems, p => p.Code == "row_absent").Arguments);
        Assert.DoesNotContain(SmallDocument.Budget(Expenditure + Header + Rows + "\n" + General + Header + Rows).Problems, p => p.Code == "row_absent");
    }
}
