using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Proof;

/// <summary>Which figures are named where sums fail: the fewest whose change makes all of them hold.</summary>
public sealed class SuspectTests
{
    private const string Head = "一般公共预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n";
    private const string Body = "合计||30.00|18.00|12.00\n201|一般公共服务支出|16.00|10.00|6.00\n20103|办公厅事务|9.00|6.00|3.00\n20105|统计事务|7.00|4.00|3.00\n213|农林水支出|14.00|8.00|6.00\n21301|农业农村|8.00|5.00|3.00\n21302|林业和草原|6.00|3.00|3.00\n";

    [Theory]
    [InlineData("统计事务|7.00|4.00", "统计事务|7.00|5.00", "20105", "basic", 40000)]
    [InlineData("农业农村|8.00|", "农业农村|18.00|", "21301", "total", 80000)]
    [InlineData("农林水支出|14.00|8.00|6.00", "农林水支出|14.00|8.00|9.00", "213", "project", 60000)]
    public void One_wrong_figure_is_named_by_every_sum_around_it(string printed, string read, string code, string measure, int expected)
    {
        var result = SmallDocument.Budget(Head + Body.Replace(printed, read, StringComparison.Ordinal));
        var named = result.Checks.Where(c => c.Verdict == "fails").ToList();
        Assert.True(named.Count > 1);
        Assert.All(named, c => Assert.Equal((code, measure, (decimal?)expected), (result.Amounts[c.Suspect!.Value - 1].Code, result.Amounts[c.Suspect.Value - 1].Measure, c.Expected)));
        Assert.Equal([(code, measure)], Contradicted(result));
    }

    [Fact]
    public void Two_wrong_figures_are_each_named_by_the_sums_that_have_it_alone()
    {
        var result = SmallDocument.Budget(Head + Body.Replace("统计事务|7.00|4.00|3.00", "统计事务|7.00|5.00|4.00", StringComparison.Ordinal));
        var columns = result.Checks.Where(c => c is { Verdict: "fails", Kind: "column" }).ToList();
        Assert.Equal([("basic", (decimal?)40000m), ("project", 30000m)], columns.Select(c => (result.Amounts[c.Suspect!.Value - 1].Measure, c.Expected)));
        Assert.Null(Assert.Single(result.Checks, c => c is { Verdict: "fails", Kind: "row" }).Suspect);
    }

    [Fact]
    public void Sums_that_are_off_by_a_rounding_beside_it_agree_on_one_figure()
    {
        var rounded = Body.Replace("合计||30.00|18.00|12.00", "合计||30.00|18.01|12.00", StringComparison.Ordinal).Replace("一般公共服务支出|16.00|10.00", "一般公共服务支出|16.00|10.01", StringComparison.Ordinal);
        var result = SmallDocument.Budget(Head + rounded.Replace("统计事务|7.00|4.00", "统计事务|7.00|9.00", StringComparison.Ordinal));
        Assert.All(result.Checks.Where(c => c.Verdict == "fails"), c => Assert.Equal(("20105", "basic"), (result.Amounts[c.Suspect!.Value - 1].Code, result.Amounts[c.Suspect.Value - 1].Measure)));
    }

    [Fact]
    public void Where_several_figures_would_do_nobody_is_named()
    {
        var result = SmallDocument.Budget(Head + "合计||30.00|18.00|12.00\n");
        Assert.DoesNotContain(result.Checks, c => c.Suspect is not null);
        var wrong = SmallDocument.Budget(Head + "合计||31.00|18.00|12.00\n");
        Assert.Null(Assert.Single(wrong.Checks, c => c.Verdict == "fails").Suspect);
    }

    private static List<(string Code, string Measure)> Contradicted(DocumentResult result) => [.. result.Amounts.Where(a => a.Status == "contradicted").Select(a => (a.Code, a.Measure))];
}
