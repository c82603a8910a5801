using CsCheck;
using Extractor.Recognize.Facts;
using Extractor.Segment.Narrative;
using Extractor.Tests.Segment;
using Xunit;

namespace Extractor.Tests.Recognize;

public sealed class FactsProperties
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf("收入预算", "支出预算", "其中：", "基本支出", "项目支出", "“三公”经费", "比上年增加", "与2023年持平", "减少", "，", "。", "；", "（", "）",
            "主要原因是", "公务接待费", "2024年", "2023年", "共有车辆", "完成预算的", "一、", "\n", "教育支出", "涉及资金", "绩效目标", "联系人：", "张三"),
        Gen.Select(Gen.Int[0, 99_999], Gen.OneOf("万元", "元", "人", "辆", "%", "批次", "人次", "", "个"), (number, unit) => number + unit),
        Gen.String[0, 6].Select(text => text.Replace('\t', ' ')));

    private static readonly Gen<string> Text = Piece.List[0, 60].Select(string.Concat);

    [Fact]
    public void Never_throws_and_tells_only_what_is_printed() => Text.Sample(text =>
    {
        var sections = NarrativeSegmenter.Read(NarrativeText.Lines(text)).Sections;
        foreach (var fact in FactReader.Read(sections, 2024))
        {
            var unchanged = fact is { Fact: "change_from_last_year", Value: "0", Direction: "" };
            Assert.True(unchanged || text.Contains(fact.Value, StringComparison.Ordinal), fact.ToString());
            Assert.InRange(fact.SectionNo, 1, sections.Length);
            Assert.False(fact is { Fact: "change_from_last_year", Subject: "" });
        }
    });

    [Fact]
    public void Time_grows_with_the_text_only()
    {
        var sentence = "其中：基本支出 5 万元，比上年增加 1 万元，（主要原因是人员增加；";
        var text = "一、支出\n" + string.Concat(Enumerable.Repeat(sentence, 20_000)) + string.Concat(Enumerable.Repeat(sentence + "。\n", 10_000));
        var sections = NarrativeSegmenter.Read(NarrativeText.Lines(text)).Sections;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        FactReader.Read(sections, 2024);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }
}
