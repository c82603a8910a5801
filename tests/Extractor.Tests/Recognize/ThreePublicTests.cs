using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>“三公”经费 in its many shapes: the items are the same whatever the page does.</summary>
public sealed class ThreePublicTests
{
    private const string Caption = "“三公”经费支出表\n单位：万元\n";
    private static readonly string[] Items = ["合计", "因公出国（境）费", "公务用车购置及运行费", "公务用车购置费", "公务用车运行费", "公务接待费"];

    [Fact]
    public void Items_are_columns()
    {
        var result = SmallDocument.Budget(Caption + "2024年预算数|||||\n合计|因公出国（境）费|公务用车购置及运行费|||公务接待费\n||小计|公务用车购置费|公务用车运行维护费|\n10.00|1.00|7.00|3.00|4.00|2.00\n");
        Assert.Equal(Items, result.Amounts.Select(a => a.Item));
        Assert.All(result.Amounts, a => Assert.Equal(("total", "budget", "verified"), (a.Measure, a.Phase, a.Status)));
    }

    [Fact]
    public void Items_are_rows()
    {
        var result = SmallDocument.Budget(Caption + "项目|预算数\n合计|10.00\n1.因公出国(境)费用|1.00\n2.公务用车购置及运行维护费|7.00\n其中：公务用车购置费|3.00\n公务用车运行维护费|4.00\n3.公务接待费|2.00\n");
        Assert.Equal(Items, result.Amounts.Select(a => a.Item));
        Assert.All(result.Amounts, a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void Budget_and_final_figures_stand_in_pairs()
    {
        var result = SmallDocument.Final("财政拨款“三公”经费支出决算表\n单位：万元\n预算数||||||决算数|||||\n合计|因公出国（境）费|公务用车购置及运行费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费\n||小计|购置费|运行费||||小计|购置费|运行费|\n10.00|1.00|7.00|3.00|4.00|2.00|9.00|0.50|7.00|3.00|4.00|1.50\n");
        Assert.Equal([.. Items, .. Items], result.Amounts.Select(a => a.Item));
        Assert.Equal([.. Enumerable.Repeat("budget", 6), .. Enumerable.Repeat("final", 6)], result.Amounts.Select(a => a.Phase));
    }

    [Fact]
    public void A_subtotal_beside_meetings_and_training_is_no_total()
    {
        var result = SmallDocument.Budget("“三公”经费、会议费、培训费支出预算表\n单位：万元\n合计|“三公”经费|||||会议费|培训费\n|小计|因公出国（境）费|公务用车购置费|公务用车运行费|公务接待费||\n15.00|10.00|1.00|3.00|4.00|2.00|2.00|3.00\n");
        Assert.Equal(["合计", "“三公”经费小计", "因公出国（境）费", "公务用车购置费", "公务用车运行费", "公务接待费", "会议费", "培训费"], result.Amounts.Select(a => a.Item));
        Assert.DoesNotContain(result.Amounts, a => a.Status == "contradicted");
    }

    [Fact]
    public void Operating_funds_in_this_table_are_no_part_of_its_total()
    {
        var result = SmallDocument.Budget("“三公”经费和机关运行经费预算表\n单位：万元\n“三公”经费预算数||||||机关运行经费预算数\n合计|因公出国(境)费|公务接待费|公务用车购置及运行费|||\n|||小计|购置费|运行费|\n10.00|1.00|2.00|7.00|3.00|4.00|58.50\n");
        Assert.Equal("机关运行经费", result.Amounts[^1].Item);
        Assert.All(result.Amounts.Take(6), a => Assert.Equal("verified", a.Status));
        Assert.Equal("unchecked", result.Amounts[^1].Status);
    }
}
