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

    /// <summary>Two labels, or two columns, changed places; the sums that hold either way clear nothing.</summary>
    /// <param name="printed">What stands on the page.</param>
    /// <param name="read">What is read instead.</param>
    /// <param name="items">The rows that may not be verified.</param>
    [Theory]
    [InlineData("201|公共|6.00|4.00|2.00\n20103|办公厅|6.00|4.00|2.00\n213|农林|14.00|8.00|6.00\n21301|农业|14.00|8.00|6.00", "213|农林|6.00|4.00|2.00\n20103|办公厅|6.00|4.00|2.00\n201|公共|14.00|8.00|6.00\n21301|农业|14.00|8.00|6.00", "201 213")]
    [InlineData("201|公共|6.00|4.00|2.00\n20103|办公厅|6.00|4.00|2.00\n213|农林|14.00|8.00|6.00\n21301|农业|5.00|3.00|2.00\n21302|林业|9.00|5.00|4.00", "21302|林业|6.00|4.00|2.00\n20103|办公厅|6.00|4.00|2.00\n213|农林|14.00|8.00|6.00\n21301|农业|5.00|3.00|2.00\n201|公共|9.00|5.00|4.00", "201 21302")]
    [InlineData("201|公共|6.00|4.00|2.00\n213|农林|14.00|8.00|6.00", "201|公共|4.00|6.00|2.00\n213|农林|8.00|14.00|6.00", "201 213")]
    public void Exchanged_labels_and_columns_are_not_verified(string printed, string read, string items)
    {
        const string Head = "一般公共预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||20.00|12.00|8.00\n";
        var total = read.Contains("公共|4.00|6.00", StringComparison.Ordinal) ? Head.Replace("20.00|12.00", "12.00|20.00", StringComparison.Ordinal) : Head;
        Assert.All(SmallDocument.Budget(Head + printed + "\n").Amounts, a => Assert.Equal("verified", a.Status));
        Assert.DoesNotContain(SmallDocument.Budget(total + read + "\n").Amounts, a => items.Split(' ').Contains(a.Code) && a.Status == "verified");
    }

    [Theory]
    [InlineData("213|农林水支出|14.00|14.00|", "213|农林水支出|14.00||14.00")]
    [InlineData("201|一般公共服务支出|6.00|6.00|", "201|一般公共服务支出|6.00||6.00")]
    public void A_slipped_cell_is_not_verified(string printed, string read)
    {
        const string Table = "一般公共预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||20.00|20.00|\n201|一般公共服务支出|6.00|6.00|\n213|农林水支出|14.00|14.00|\n";
        var result = SmallDocument.Budget(Table.Replace(printed, read, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Amounts, a => a.Measure == "project" && a.Status == "verified");
    }

    [Fact]
    public void Rows_read_twice_are_not_verified_and_two_equal_purchases_are()
    {
        const string Rows = "201|一般公共服务支出|6.00|4.00|2.00\n213|农林水支出|14.00|8.00|6.00\n";
        const string Head = "支出总表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||20.00|12.00|8.00\n";
        Assert.DoesNotContain(SmallDocument.Budget(Head + Rows + Rows).Amounts, a => a.Code.Length > 0 && a.Status == "verified");

        var purchases = SmallDocument.Budget("政府采购预算表\n单位：万元\n采购项目|合计|一般公共预算\n合计|20.00|20.00\n复印纸|6.00|6.00\n打印机|4.00|4.00\n复印纸|6.00|6.00\n打印机|4.00|4.00\n");
        Assert.All(purchases.Amounts, a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void One_rows_digits_in_two_units_leave_both_tables_unchecked()
    {
        var result = SmallDocument.Budget("一般公共预算支出表\n单位：元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||2,000.00|1,200.00|800.00\n201|公共|2,000.00|1,200.00|800.00\n\n一般公共预算基本支出表\n单位：万元\n科目编码|科目名称|合计\n合计||1,200.00\n301|工资|1,200.00\n\n支出总表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||2,000.00|1,200.00|800.00\n201|公共|2,000.00|1,200.00|800.00\n");
        Assert.DoesNotContain(result.Amounts, a => a.TableType == "general_expenditure_by_function" && a.Status == "verified");
        Assert.Contains(result.Problems, p => p.Code == "unit_doubtful");
    }

    [Fact]
    public void What_the_narrative_states_under_another_heading_is_not_verified()
    {
        var result = SmallDocument.Budget("一、收支预算情况\n2024年支出预算20.00万元，其中基本支出12.00万元，项目支出8.00万元。\n\n" + Summary.Replace("基本支出|项目支出", "项目支出|基本支出", StringComparison.Ordinal) + General.Replace("20.00|12.00|8.00", "25.00|15.00|10.00", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Amounts, a => a.TableType == "expenditure_summary" && a.Measure is "basic" or "project" && a.Status == "verified");
    }

    [Fact]
    public void Names_under_strangers_are_not_verified()
    {
        const string Table = "支出总表\n单位：万元\n科目名称|合计|基本支出|项目支出\n合计|20.00|12.00|8.00\n卫生健康支出|6.00|4.00|2.00\n行政事业单位医疗|6.00|4.00|2.00\n社会保障和就业支出|14.00|8.00|6.00\n行政事业单位养老支出|5.00|3.00|2.00\n社会福利|9.00|5.00|4.00\n";
        Assert.All(SmallDocument.Budget(Table).Amounts.Where(a => a.Item != "社会福利"), a => Assert.Equal("verified", a.Status));
        var swapped = Table.Replace("行政事业单位医疗", "甲", StringComparison.Ordinal).Replace("行政事业单位养老支出", "行政事业单位医疗", StringComparison.Ordinal).Replace("甲", "行政事业单位养老支出", StringComparison.Ordinal);
        Assert.DoesNotContain(SmallDocument.Budget(swapped).Amounts, a => a.Item.StartsWith("行政事业单位", StringComparison.Ordinal) && a.Status == "verified");
    }
}
