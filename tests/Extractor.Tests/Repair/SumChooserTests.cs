using Xunit;

namespace Extractor.Tests.Repairs;

/// <summary>Rows with several readings, of which the sums single one out.</summary>
public sealed class SumChooserTests
{
    private const string Head = "支出总表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n";
    private const string Body = "合计||20.50|12.25|8.25\n201|一般公共服务支出|6.50|4.25|2.25\n20103|办公厅事务|4.25|4.25|\n20105|统计事务|2.25||2.25\n213|农林水支出|14.00|8.00|6.00\n21301|农业农村|8.00|8.00|\n21302|林业和草原|6.00||6.00\n";

    [Theory]
    [InlineData("办公厅事务|4.25|4.25|", "办公厅事务|4.25||4.25", "cell_shifted")]
    [InlineData("统计事务|2.25||2.25", "统计事务|2.25|2.25|", "cell_shifted")]
    [InlineData("农林水支出|14.00|8.00", "农林水支出|1400|8.00", "point_restored")]
    [InlineData("林业和草原|6.00||6.00", "林业和草原|6.00||600", "point_restored")]
    [InlineData("林业和草原|6.00||6.00", "林业和草原|6.00||6 00", "reading_chosen")]
    public void The_only_reading_that_adds_up_is_taken_and_its_sums_are_no_witnesses(string printed, string read, string kind)
    {
        var result = SmallDocument.Budget(Head + Body.Replace(printed, read, StringComparison.Ordinal));
        var repair = Assert.Single(result.Repairs);
        Assert.Equal(kind, repair.Kind);
        Assert.Equal(SmallDocument.Budget(Head + Body).Lines(), result.Lines());
        Assert.Empty(DatasetRules.Broken(result));
        var chosen = result.Amounts.Where(a => a.RepairNo == 1).ToList();
        Assert.NotEmpty(chosen);
        Assert.All(chosen, a => Assert.Equal("unchecked", a.Status));
        Assert.DoesNotContain(result.Amounts, a => a.Status == "contradicted");
    }

    [Fact]
    public void Another_table_confirms_what_the_sums_chose()
    {
        const string General = "一般公共预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n";
        var result = SmallDocument.Budget(Head + Body.Replace("办公厅事务|4.25|4.25|", "办公厅事务|4.25||4.25", StringComparison.Ordinal) + "\n" + General + Body);
        Assert.Equal("cell_shifted", Assert.Single(result.Repairs).Kind);
        Assert.All(result.Amounts, a => Assert.Equal("verified", a.Status));
    }

    [Theory]
    [InlineData("办公厅事务|4.25|4.25|", "办公厅事务|4.26|4.25|")]
    [InlineData("统计事务|2.25||2.25", "统计事务|3.25||2.25")]
    [InlineData("林业和草原|6.00||6.00", "林业和草原|6.00||7.00")]
    [InlineData("合计||20.50|", "合计||20.60|")]
    public void A_wrong_digit_is_no_slip(string printed, string read)
    {
        var result = SmallDocument.Budget(Head + Body.Replace(printed, read, StringComparison.Ordinal));
        Assert.Empty(result.Repairs);
        Assert.Contains(result.Checks, c => c.Verdict == "fails");
    }

    [Fact]
    public void Of_two_rows_that_explain_the_same_that_one_is_read_otherwise_whose_parts_say_so()
    {
        const string Whole = "合计||20.50|20.50|\n201|一般公共服务支出|20.50|20.50|\n20103|办公厅事务|16.25|16.25|\n20105|统计事务|4.25|4.25|\n";
        var result = SmallDocument.Budget(Head + Whole.Replace("支出|20.50|20.50|", "支出|20.50||20.50", StringComparison.Ordinal));
        Assert.Equal(SmallDocument.Budget(Head + Whole).Lines(), result.Lines());
        Assert.Equal("201|一般公共服务支出|20.50|20.50|", Assert.Single(result.Repairs).After);
    }

    [Fact]
    public void Where_either_of_two_rows_may_have_slipped_neither_is_read_otherwise()
    {
        var result = SmallDocument.Budget(Head + "合计||20.50|20.50|\n201|一般公共服务支出|20.50||20.50\n");
        Assert.DoesNotContain(result.Repairs, r => r.Kind == "cell_shifted");
        Assert.DoesNotContain(result.Amounts, a => a.Status == "verified" && a.Measure != "total");
    }

    [Fact]
    public void Where_two_readings_add_up_none_is_taken()
    {
        // the figure may stand under either of two columns of which nothing else is printed
        var result = SmallDocument.Budget("支出总表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||12 345|12,345|\n201|一般公共服务支出|12,345|12,345|\n");
        Assert.DoesNotContain(result.Repairs, r => r.Kind == "cell_shifted");
        Assert.DoesNotContain(result.Amounts, a => a.Text is "12" or "345");
    }
}
