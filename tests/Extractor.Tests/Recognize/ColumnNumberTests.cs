using System.Text;
using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>Column numbers that say which column sums which (栏次 1=2+3).</summary>
public sealed class ColumnNumberTests
{
    private const string Head = "某市某局2024年部门预算\n\n项目支出表\n单位：万元\n\n项目名称\t合计\t市级安排\t区级安排\n";

    [Fact]
    public void A_sum_in_the_column_numbers_is_checked_in_every_row()
    {
        var result = Run("栏次\t1=2+3\t2\t3\n设备购置\t30.50\t20.25\t10.25\n系统维护\t12.00\t7.50\t4.50\n合计\t42.50\t27.75\t14.75\n");
        var checks = result.Checks.Where(c => c.Identity == "row_by_column_numbers").ToList();
        Assert.Equal(3, checks.Count);
        Assert.All(checks, c => Assert.Equal("holds", c.Verdict));
    }

    [Fact]
    public void A_sum_that_fails_is_told()
    {
        var result = Run("栏次\t1=2+3\t2\t3\n设备购置\t31.50\t20.25\t10.25\n系统维护\t12.00\t7.50\t4.50\n合计\t43.50\t27.75\t14.75\n");
        Assert.Equal(["fails", "holds", "fails"], result.Checks.Where(c => c.Identity == "row_by_column_numbers").Select(c => c.Verdict));
    }

    [Theory]
    [InlineData("栏次\t1\t2\t3\n")]
    [InlineData("栏次\t1=2+7\t2\t3\n")]
    public void Numbers_without_a_sum_or_of_columns_that_are_not_there_say_nothing(string numbers) =>
        Assert.DoesNotContain(Run(numbers + "设备购置\t30.50\t20.25\t10.25\n合计\t30.50\t20.25\t10.25\n").Checks, c => c.Identity == "row_by_column_numbers");

    private static Extractor.Verify.DocumentResult Run(string table) =>
        TestDocuments.Pipeline.Run("某市某局2024年部门预算.txt", Encoding.UTF8.GetBytes(Head + table), TestContext.Current.CancellationToken);
}
