using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>
/// A cell of the header lost, emptied or come in: headings then stand over other columns than their own, where sums hold as well. Whatever is made of it,
/// nothing is proved of another meaning than the whole table has.
/// </summary>
public sealed class BrokenHeaderTests
{
    private const string OneBlock = "支出总表\n单位：元\n科目编码|科目名称|合计|基本支出|项目支出|备注\n|合计|17,345.60|6,345.50|11,000.10|\n201|一般公共服务支出|12,345.10|1,345.00|11,000.10|\n20103|办公厅事务|12,345.10|1,345.00|11,000.10|\n208|社会保障和就业支出|5,000.50|5,000.50||\n20805|行政事业单位养老支出|5,000.50|5,000.50||\n2080501|行政单位离退休|5,000.50|5,000.50||\n";
    private const string TwoBlocks = "收支总表\n单位：元\n收入||支出|\n项目|预算数|项目|预算数\n一般公共预算拨款收入|17,345.60|一般公共服务支出|12,345.10\n政府性基金预算拨款收入||社会保障和就业支出|5,000.50\n||卫生健康支出|\n收入总计|17,345.60|支出总计|17,345.60\n";

    [Theory]
    [InlineData("|合计|基本支出|项目支出|备注", "|基本支出|项目支出|备注")]
    [InlineData("|合计|基本支出|项目支出|备注", "|合计||基本支出|项目支出|备注")]
    [InlineData("|合计|基本支出|项目支出|备注", "||合计|基本支出|项目支出|备注")]
    [InlineData("|合计|基本支出|项目支出|备注", "|||基本支出|项目支出|备注")]
    [InlineData("|合计|基本支出|项目支出|备注", "||基本支出|项目支出|备注")]
    [InlineData("|合计|基本支出|项目支出|备注", "|合计||项目支出|备注")]
    [InlineData("科目编码|科目名称|合计", "科目名称|合计")]
    public void Of_one_block(string whole, string harmed) => Proves(OneBlock, whole, harmed);

    [Theory]
    [InlineData("收入||支出|", "收入|||")]
    [InlineData("收入||支出|", "收入||")]
    [InlineData("收入||支出|", "|||")]
    [InlineData("项目|预算数|项目|预算数", "项目|预算数|项目|")]
    [InlineData("项目|预算数|项目|预算数", "项目||项目|预算数")]
    [InlineData("项目|预算数|项目|预算数", "项目|预算数||预算数")]
    [InlineData("项目|预算数|项目|预算数", "项目|项目|预算数")]
    public void Of_two_blocks(string whole, string harmed) => Proves(TwoBlocks, whole, harmed);

    private static void Proves(string table, string whole, string harmed)
    {
        var known = Verified(table);
        Assert.NotEmpty(known);
        Assert.Empty(Verified(table.Replace(whole, harmed, StringComparison.Ordinal)).Except(known));
    }

    private static List<string> Verified(string table) =>
        [.. SmallDocument.Budget(table).Amounts.Where(a => a.Status == "verified").Select(a => $"{a.Side} {a.Code} {a.Item} {a.Measure} {a.Phase} {a.AmountYuan}").Order(StringComparer.Ordinal)];
}
