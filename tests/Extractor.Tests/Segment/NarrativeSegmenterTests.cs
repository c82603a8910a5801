using Extractor.Segment.Narrative;
using Xunit;

namespace Extractor.Tests.Segment;

public sealed class NarrativeSegmenterTests
{
    [Fact]
    public void Joins_lines_wrapped_at_a_fixed_width_without_a_repair()
    {
        var outline = Read(
            """
            一、主要职责
            （一）贯彻执行本市林业工作的方针政策和各项规章制度，
            拟订年度造林计划并组织实施，负责森林资源的调查监测与
            统计分析，指导各区开展古树名木的保护和复壮工作，监督
            检查林木采伐限额的执行情况，承担森林防火的宣传教育、
            巡查值守和队伍建设。
            （二）负责野生动植物的救护繁育，组织开展外来物种的普
            查防治，管理自然保护地的设立、调整和撤销，协调湿地的
            修复与合理利用。
            二、机构设置
            本局内设机构十个。
            """);
        Assert.Empty(outline.Repairs);
        Assert.Equal(["主要职责", "机构设置"], outline.Sections.Select(section => section.Heading));
        Assert.Equal(2, outline.Sections[0].Paragraphs.Length);
        Assert.EndsWith("巡查值守和队伍建设。", outline.Sections[0].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_page_numbers_and_running_heads_out()
    {
        var pages = Enumerable.Range(1, 4).Select(page => $"某市林业局年度预算\n第{"一二三四"[page - 1]}页的正文说的是第 {page} 件事。\n— {page} —\n");
        var outline = Read(string.Join('\n', pages));
        var text = string.Concat(outline.Sections.SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text));
        Assert.DoesNotContain("某市林业局年度预算", text, StringComparison.Ordinal);
        Assert.DoesNotContain("—", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_a_table_of_contents_apart()
    {
        var outline = Read("目 录\n第一部分 概况\n一、职责\n二、机构\n第二部分 说明\n\n第一部分 概况\n一、职责\n本局管林业。\n二、机构\n本局有五科。\n第二部分 说明\n收支平衡。");
        Assert.Equal(["目 录", "概况", "职责", "机构", "说明"], outline.Sections.Select(section => section.Heading));
        Assert.Equal([1, 1, 2, 2, 1], outline.Sections.Select(section => section.Level));
    }

    [Theory]
    [InlineData("目录\n第一部分：概况\n一、职责\n第二部分：说明\n二、收支\n第一部分：概况\n一、职责\n本局管林业。\n第二部分：说明\n二、收支\n收支平衡。", "目录;概况;职责;说明;收支")]
    [InlineData("目录\n一、职责\n二、预算表\n1.2024年收支总表\n2.2024年收入总表\n三、说明\n某局职责\n本局管林业。", "目录;某局职责")]
    public void Sets_contents_apart_however_their_entries_begin(string text, string headings) =>
        Assert.Equal(headings.Split(';'), Read(text).Sections.Select(section => section.Heading));

    [Fact]
    public void A_piece_of_a_quotation_is_no_heading()
    {
        var outline = Read("三、其他\n1.本局无基金预算。\n2.附表3《支出总表》中“其中：预留给中小企业的资金”为预计数。");
        Assert.Equal(["其他"], outline.Sections.Select(section => section.Heading));
    }

    [Fact]
    public void Knows_contents_by_leader_dots_without_a_title()
    {
        var outline = Read("一、职责………………1\n二、机构………………2\n一、职责\n本局管林业。");
        Assert.Equal(["", "职责"], outline.Sections.Select(section => section.Heading));
    }

    [Theory]
    [InlineData("（二）单位构成。本局由两个单位组成。", "单位构成", "本局由两个单位组成。")]
    [InlineData("（一）收入预算：2024 年 5 万元。", "收入预算", "2024 年 5 万元。")]
    [InlineData("三、政府采购情况", "政府采购情况", "")]
    public void Reads_headings_that_run_into_their_text(string line, string heading, string text)
    {
        var section = Assert.Single(Read(line).Sections);
        Assert.Equal(heading, section.Heading);
        Assert.Equal(text, section.Paragraphs.IsEmpty ? "" : section.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("（一）负责处理来信来访，承办上级交办的事项。")]
    [InlineData("（三）公务接待费1.35万元。比上年持平。")]
    [InlineData("2.5 万元是本年的支出。")]
    public void Takes_list_sentences_as_text(string line)
    {
        var section = Assert.Single(Read(line).Sections);
        Assert.Equal("", section.Heading);
        Assert.Equal(line, Assert.Single(section.Paragraphs).Text);
    }

    [Fact]
    public void Joins_nothing_over_a_table()
    {
        var outline = Read("本局全年完成造林，新增绿地\n项目\t金额\n若干，群众满意。");
        Assert.Equal(2, outline.Sections[0].Paragraphs.Length);
    }

    [Fact]
    public void Gives_a_part_alone_on_its_line_the_title_below()
    {
        var outline = Read("第一部分\n某市林业局\n部门概况\n1\n一、职责\n本局管林业。");
        Assert.Equal(("第一部分", "某市林业局部门概况"), (outline.Sections[0].PrintedNumber, outline.Sections[0].Heading));
    }

    private static NarrativeOutline Read(string text) => NarrativeSegmenter.Read(NarrativeText.Lines(text));
}
