using Extractor.Recognize;
using Extractor.Segment.Narrative;
using Xunit;

namespace Extractor.Tests.Segment;

public sealed class NarrativeSeedTests
{
    private static readonly NarrativeOutline Outline = NarrativeSegmenter.Read(NarrativeText.Seed());

    [Fact]
    public void Has_six_chapters_with_their_children()
    {
        var chapters = Outline.Sections.Where(section => section.PrintedNumber.EndsWith('、')).ToList();
        Assert.Equal(["一、", "二、", "三、", "四、", "五、", "六、"], chapters.Select(chapter => chapter.PrintedNumber));
        Assert.All(chapters, chapter => Assert.Equal((1, null), (chapter.Level, chapter.Parent)));
        Assert.Equal([2, 2, 0, 0, 4, 5], chapters.Select(chapter => Outline.Sections.Count(section => section.Parent == chapter.Number)));
        Assert.Equal(
            ["职能职责", "单位构成", "收入预算", "支出预算", "机关运行经费", "政府采购情况", "绩效目标设置情况", "国有资产占有使用情况"],
            Outline.Sections.Where(section => section.Level == 2).Take(8).Select(section => section.Heading));
    }

    [Fact]
    public void Heals_the_sentences_cut_by_page_breaks()
    {
        Assert.Equal([13, 49], Outline.Repairs.Select(repair => repair.Place.Line));
        Assert.All(Outline.Repairs, repair => Assert.Equal("joined", repair.Kind));
        Assert.Contains(Outline.Sections, section => section.Paragraphs.Any(paragraph => paragraph.Text.Contains("余编 2 人", StringComparison.Ordinal)));
        Assert.Contains(Outline.Sections, section => section.Paragraphs.Any(paragraph => paragraph.Text.Contains("日常工作任务而发生", StringComparison.Ordinal)));
    }

    [Fact]
    public void Keeps_the_title_as_text_before_the_first_heading()
    {
        Assert.Equal("", Outline.Sections[0].Heading);
        Assert.Equal("石柱土家族自治县行政服务中心 2023 年部门预算情况说明", Assert.Single(Outline.Sections[0].Paragraphs).Text);
    }

    [Fact]
    public void Tells_what_the_chapters_are_about()
    {
        var roles = SectionRoleReader.Read(Outline.Sections);
        string RoleOf(string heading) => roles[Outline.Sections.First(section => section.Heading == heading).Number - 1];
        Assert.Equal("duties", RoleOf("职能职责"));
        Assert.Equal("structure", RoleOf("单位构成"));
        Assert.Equal("budget_overview", RoleOf("收入预算"));
        Assert.Equal("operating_funds", RoleOf("机关运行经费"));
        Assert.Equal("glossary", RoleOf("其他收入"));
        Assert.Equal("contact", RoleOf("部门预算公开联系人"));
    }
}
