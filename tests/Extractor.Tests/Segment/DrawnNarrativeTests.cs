using Extractor.Ingest;
using Extractor.Segment;
using Extractor.Segment.Narrative;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Segment;

/// <summary>Lines of drawn pages: where they end on the page tells whether the paragraph goes on.</summary>
public sealed class DrawnNarrativeTests
{
    private const double Letter = 12;
    private const double Left = 80;
    private const int Columns = 26;

    [Fact]
    public void A_title_in_the_middle_is_not_joined_to_the_text_below()
    {
        // as wide as full lines of the page before
        var title = "某某市某某区湿地与野生动植物保护委员会主要职能";
        var outline = Read([.. Page(1, Columns - 3), (2, Left + (1.5 * Letter), title), .. Page(2, Columns)]);
        Assert.Contains(title, outline.Sections.Select(section => section.Heading));
    }

    [Fact]
    public void A_numbered_duty_that_the_margin_cuts_is_one_paragraph()
    {
        var first = "（一）拟订并执行安全生产和防灾减灾救灾应急救援等";
        var outline = Read([(1, Left, "一、主要职能"), .. Page(1, Columns), (1, Left + (2 * Letter), first), (1, Left, "综合执法计划，承担法律法规赋予的执法职责。")]);
        Assert.Contains(outline.Sections.SelectMany(section => section.Paragraphs), paragraph => paragraph.Text.StartsWith(first + "综合执法计划", StringComparison.Ordinal));
        Assert.Equal(["主要职能"], outline.Sections.Select(section => section.Heading));
    }

    [Fact]
    public void A_line_that_leaves_room_ends_its_paragraph()
    {
        var outline = Read([.. Page(1, Columns), (1, Left + (2 * Letter), "其他收入的构成情况如下所示"), (1, Left + (2 * Letter), "事业收入零元，经营收入零元"), .. Page(1, Columns)]);
        Assert.Contains("其他收入的构成情况如下所示", outline.Sections.SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text));
    }

    // a paragraph that fills five lines of a page, and a short last one
    private static IEnumerable<(int Page, double X, string Text)> Page(int page, int columns)
    {
        const string Text = "本局贯彻执行林业工作的方针政策，拟订造林计划并组织实施，指导各区开展古树名木保护和复壮工作，";
        var words = string.Concat(Enumerable.Repeat(Text, 4));
        yield return (page, Left + (2 * Letter), words[..(columns - 2)]);
        for (var line = 0; line < 4; line++) yield return (page, Left, words.Substring(columns - 2 + (line * columns), columns));
        yield return (page, Left, "承担防火的宣传教育。");
    }

    private static NarrativeOutline Read(IEnumerable<(int Page, double X, string Text)> lines)
    {
        var y = 0.0;
        return NarrativeSegmenter.Read([.. lines.Select((line, index) => new NarrativeLine(
            new SourceLine(index + 1, line.Page, line.Text) { Box = new Box(line.X, y += 20, line.X + (Letter * line.Text.Length), y + Letter) }, false))]);
    }
}
