using CsCheck;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Values;

public sealed class LabelTests
{
    private static readonly string[] PartWords = ["其中"];

    [Theory]
    [InlineData("一、本年收入", ListStyle.Chinese, 2)]
    [InlineData("十二、其他", ListStyle.Chinese, 3)]
    [InlineData("（一）一般公共预算", ListStyle.ChineseInParentheses, 3)]
    [InlineData("(三)国有资本", ListStyle.ChineseInParentheses, 3)]
    [InlineData("1.基本支出", ListStyle.Digit, 2)]
    [InlineData("1．基本支出", ListStyle.Digit, 2)]
    [InlineData("12、项目支出", ListStyle.Digit, 3)]
    [InlineData("（2）公用", ListStyle.DigitInParentheses, 3)]
    public void Numbering_is_found(string text, ListStyle style, int length) => Assert.Equal((style, length), (ListNumber.Of(text).Style, ListNumber.Of(text).Length));

    [Theory]
    [InlineData("一、收入", true)]
    [InlineData("（1）收入", true)]
    [InlineData("1.收入", true)]
    [InlineData("二、支出", false)]
    [InlineData("十一、支出", false)]
    [InlineData("11.支出", false)]
    public void The_first_number_of_a_list_is_known(string text, bool first) => Assert.Equal(first, ListNumber.Of(text).IsFirst);

    [Theory]
    [InlineData("1.5万元")]
    [InlineData("2026年预算")]
    [InlineData("1%人口抽样调查")]
    [InlineData("2010601-行政运行")]
    [InlineData("三公经费")]
    [InlineData("（境）费")]
    [InlineData("（一")]
    [InlineData("（）空")]
    [InlineData("一")]
    [InlineData("")]
    public void What_belongs_to_a_name_is_no_numbering(string text) => Assert.Equal(default, ListNumber.Of(text));

    [Theory]
    [InlineData("一、本年收入", "本年收入")]
    [InlineData(" 1. 基 本 支 出 ", "基本支出")]
    [InlineData("（一）1.行政运行", "行政运行")]
    [InlineData("其中：一般公共预算", "一般公共预算")]
    [InlineData("其中:（1）政府性基金", "政府性基金")]
    [InlineData("1.其中：人员经费", "人员经费")]
    [InlineData("维修(护)费", "维修（护）费")]
    [InlineData("1%人口抽样调查", "1%人口抽样调查")]
    [InlineData("2026年春节慰问", "2026年春节慰问")]
    [InlineData("1.5级维护", "1.5级维护")]
    [InlineData("其中", "其中")]
    [InlineData("其中：", "其中：")]
    [InlineData("一、", "一、")]
    [InlineData("", "")]
    public void Items_lose_their_numbering_and_nothing_else(string text, string item) => Assert.Equal(item, LabelText.Item(text, PartWords));

    [Fact]
    public void An_item_is_its_own_item() => Gen.String[Gen.Char["一二十、（）()12.．其中：: 三公经费年%"], 0, 16].Sample(text =>
    {
        var item = LabelText.Item(text, PartWords);
        Assert.Equal(item, LabelText.Item(item, PartWords));
        Assert.Equal(text.All(char.IsWhiteSpace), item.Length == 0);
    }, iter: 20_000);

    [Fact]
    public void Compact_and_key_are_stable_and_never_throw() => Gen.String.Sample(text =>
    {
        Assert.Equal(LabelText.Compact(text), LabelText.Compact(LabelText.Compact(text)));
        Assert.Equal(LabelText.Key(text), LabelText.Key(LabelText.Key(text)));
        _ = LabelText.Item(text, PartWords);
    });

    [Theory]
    [InlineData("“三公”经费", "三公经费")]
    [InlineData("三 公 经 费", "三公经费")]
    [InlineData("维修(护)费", "维修（护）费")]
    [InlineData("注:一,二", "注：一，二")]
    public void The_key_forgets_quotes_spaces_and_width(string text, string key) => Assert.Equal(key, LabelText.Key(text));
}
