using CsCheck;
using Extractor.Segment.Narrative;
using Xunit;

namespace Extractor.Tests.Segment;

public sealed class NarrativeProperties
{
    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.String[Gen.OneOf('一', '、', '（', '）', '1', '.', '部', '分', '第', '。', '，', '；', '：', ' ', '年', '…', 'a'), 0, 60],
        Gen.OneOf("", "一、职责", "（一）收入预算：有若干，", "目 录", "第一部分", "- 3 -", "本局管理林业，并负责"),
        Gen.String[0, 20].Select(text => text.Replace('\n', ' ').Replace('\t', ' ')));

    private static readonly Gen<string> Text = Line.List[0, 40].Select(lines => string.Join('\n', lines));

    [Fact]
    public void Never_throws() => Text.Sample(text => { NarrativeSegmenter.Read(NarrativeText.Lines(text)); });

    [Fact]
    public void Numbers_sections_in_order_and_puts_parents_first() => Text.Sample(text =>
    {
        var sections = NarrativeSegmenter.Read(NarrativeText.Lines(text)).Sections;
        for (var index = 0; index < sections.Length; index++)
        {
            Assert.Equal(index + 1, sections[index].Number);
            Assert.True(sections[index].Parent is not { } parent
                ? sections[index].Level == 1
                : parent <= index && sections[parent - 1].Level == sections[index].Level - 1);
        }
    });

    [Fact]
    public void Keeps_every_letter_of_the_text_in_order()
    {
        // letters only: headings lose the mark before their text, page numbers are furniture
        var letters = Gen.Char['\u4E00', '\u4FFF'];
        var line = Gen.Select(Gen.OneOf("", "（一）", "二、", "3."), Gen.String[letters, 1, 50], Gen.OneOf("。", "，", "", "：", "；"),
            (number, words, end) => number + words + end);
        Gen.OneOf(line, Gen.Const("")).List[0, 40].Sample(lines =>
        {
            var sections = NarrativeSegmenter.Read(NarrativeText.Lines(string.Join('\n', lines))).Sections;
            var read = string.Concat(sections.Select(section =>
                section.PrintedNumber + section.Heading + string.Concat(section.Paragraphs.Select(paragraph => paragraph.Text))));
            Assert.Equal(Letters(string.Concat(lines)), Letters(read));
        });
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => char.IsLetter(letter)));
}
