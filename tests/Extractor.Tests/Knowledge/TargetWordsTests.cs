using Extractor.Knowledge;
using Xunit;

namespace Extractor.Tests.Knowledge;

/// <summary>A target printed in one cell is parted only where it can be read in one way.</summary>
public sealed class TargetWordsTests
{
    [Theory]
    [InlineData("≥95%", "≥", "95", "%")]
    [InlineData("≤ 0.8 万元", "≤", "0.8", "万元")]
    [InlineData("＝100％", "=", "100", "％")]
    [InlineData("＞=3次/年", "≥", "3", "次/年")]
    [InlineData("≤560元/人/天", "≤", "560", "元/人/天")]
    [InlineData("≥1.07亿元", "≥", "1.07", "亿元")]
    [InlineData("≤5个工作日", "≤", "5", "个工作日")]
    [InlineData("≤12月", "≤", "12", "月")]
    [InlineData("100分", "", "100", "分")]
    [InlineData("15人", "", "15", "人")]
    [InlineData("1,024MB", "", "1,024", "MB")]
    [InlineData("95", "", "95", "")]
    [InlineData("不少于18次", "≥", "18", "次")]
    [InlineData("60个及以上", "≥", "60", "个")]
    [InlineData("=通过项目的实施项", "=", "通过项目的实施项", "")]
    [InlineData("≤资金下达后2日", "≤", "资金下达后2日", "")]
    [InlineData("≤12月前", "≤", "12月前", "")]
    public void It_is_parted(string text, string comparator, string value, string unit) =>
        Assert.Equal((comparator, value, unit), new FormCatalogue().Targets.Part(text));

    [Theory]
    [InlineData("优")]
    [InlineData("定性")]
    [InlineData("及时")]
    [InlineData("12月底前")]
    [InlineData("2026年")]
    [InlineData("2026年全年")]
    [InlineData("2026年12月31日")]
    [InlineData("9月")]
    [InlineData("≤1次；≤1次")]
    [InlineData("≥98%；≥95%")]
    [InlineData("30-60平方米")]
    [InlineData("24小时内")]
    [InlineData("≥")]
    [InlineData("")]
    public void It_stays_whole(string text) => Assert.Equal(("", text, ""), new FormCatalogue().Targets.Part(text));
}
