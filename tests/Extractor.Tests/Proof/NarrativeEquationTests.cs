using Xunit;

namespace Extractor.Tests.Proof;

/// <summary>Which figure of the tables a sum of the narrative means.</summary>
public sealed class NarrativeEquationTests
{
    private const string Tables = """
        一般公共预算“三公”经费支出表
        单位：万元
        2023年预算数||||2024年预算数|||
        合计|因公出国（境）费|公务用车运行费|公务接待费|合计|因公出国（境）费|公务用车运行费|公务接待费
        11.90|8.50|0.00|3.40|3.40||0.00|3.40

        第三部分 情况说明
        一、“三公”经费预算情况说明
        2024年“三公”经费预算3.4万元。

        """;

    /// <summary>The cell of this year is empty, that of last year is not: 0 万元 contradicts nothing.</summary>
    [Fact]
    public void A_sum_without_a_year_is_not_held_against_last_years_figure()
    {
        var result = SmallDocument.Budget(Tables + "1.因公出国（境）费0万元，比上年减少8.5万元。\n");
        var fact = Assert.Single(result.Facts, f => f.Fact == "three_public_item");
        Assert.Null(fact.FiscalYear);
        Assert.NotEqual("contradicted", fact.Status);
        Assert.DoesNotContain(result.Checks, c => c.Verdict == "fails");
    }

    /// <summary>Against the figure of its own year it still counts.</summary>
    [Fact]
    public void A_sum_without_a_year_is_held_against_this_years_figure()
    {
        var result = SmallDocument.Budget(Tables + "3.公务接待费3.5万元。\n");
        Assert.Equal("contradicted", Assert.Single(result.Facts, f => f.Fact == "three_public_item").Status);
    }

    /// <summary>Where 合计 holds 会议费 and 培训费, too, the sum the narrative calls “三公”经费 is the 小计.</summary>
    [Theory]
    [InlineData("3.00", "verified")]
    [InlineData("3.10", "contradicted")]
    public void The_three_public_expenditures_are_the_subtotal_beside_a_wider_total(string stated, string status)
    {
        var result = SmallDocument.Budget($"""
            一般公共预算“三公”经费及会议费、培训费支出预算表
            单位：万元
            合计|“三公”经费小计|因公出国（境）费|公务接待费|会议费|培训费
            26.00|3.00|1.00|2.00|1.00|22.00

            第三部分 情况说明
            一、“三公”经费预算情况说明
            2024年“三公”经费预算{stated}万元。

            """);
        Assert.Equal(status, Assert.Single(result.Facts, f => f.Fact == "three_public").Status);
    }
}
