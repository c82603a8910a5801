using Xunit;

namespace Extractor.Tests.Proof;

/// <summary>
/// Misreadings under which a table still adds up in rows and columns: another column's heading over all of a column, another unit over all of
/// a table. Only another print can tell, and where it does, nothing of what is in doubt is verified.
/// </summary>
public sealed class SymmetricMisreadingTests
{
    private const string Summary = "支出总表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||20.00|12.00|8.00\n201|一般公共服务支出|6.00|4.00|2.00\n213|农林水支出|14.00|8.00|6.00\n\n";
    private const string General = "一般公共预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||20.00|12.00|8.00\n201|一般公共服务支出|6.00|4.00|2.00\n213|农林水支出|14.00|8.00|6.00\n\n";
    private const string Revenue = "收入总表\n单位：万元\n科目编码|科目名称|合计|财政拨款收入\n合计||20.00|20.00\n201|一般公共服务支出|6.00|6.00\n213|农林水支出|14.00|14.00\n\n";

    [Fact]
    public void As_printed_everything_is_verified() => Assert.All(SmallDocument.Budget(Summary + General + Revenue).Amounts, a => Assert.Equal("verified", a.Status));

    [Fact]
    public void A_column_under_anothers_heading_is_not_verified_where_a_table_of_the_same_money_tells()
    {
        var result = SmallDocument.Budget(Summary + General.Replace("基本支出|项目支出", "项目支出|基本支出", StringComparison.Ordinal) + Revenue);
        Assert.DoesNotContain(result.Amounts, a => a.TableType == "general_expenditure_by_function" && a.Measure is "basic" or "project" && a.Status == "verified");
        Assert.All(result.Amounts.Where(a => a.Measure == "total"), a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void A_table_under_another_unit_is_not_verified_where_others_tell()
    {
        var result = SmallDocument.Budget(Summary + General + Revenue.Replace("万元", "元", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Amounts, a => a.TableType == "revenue_summary" && a.Status == "verified");
        Assert.Equal("3", Assert.Single(result.Problems, p => p.Code == "unit_doubtful").Arguments[0]);
    }

    [Fact]
    public void All_tables_under_another_unit_are_not_verified_where_the_narrative_tells()
    {
        var result = SmallDocument.Budget("一、收支预算情况\n2024年支出预算20.00万元，其中基本支出12.00万元，项目支出8.00万元。\n\n" + (Summary + General).Replace("单位：万元", "单位：元", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Amounts, a => a.Status == "verified");
    }
}
