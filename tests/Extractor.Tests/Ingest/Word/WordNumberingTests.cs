using Extractor.Ingest;
using Extractor.Ingest.Word;
using Xunit;
using static Extractor.Tests.Ingest.SourceSamples;
using static Extractor.Tests.Ingest.Word.WordFile;

namespace Extractor.Tests.Ingest.Word;

/// <summary>Numbers that Word prints and no paragraph holds.</summary>
public sealed class WordNumberingTests
{
    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCountingThousand", "十")]
    [InlineData(12, "chineseCounting", "十二")]
    [InlineData(20, "japaneseCounting", "二十")]
    [InlineData(105, "chineseCountingThousand", "一百零五")]
    [InlineData(110, "chineseCountingThousand", "一百一十")]
    [InlineData(1000, "chineseCountingThousand", "一千")]
    [InlineData(3, "chineseLegalSimplified", "叁")]
    [InlineData(10, "ideographDigital", "一〇")]
    [InlineData(2, "ideographTraditional", "乙")]
    [InlineData(11, "ideographTraditional", "11")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(21, "decimalEnclosedCircleChinese", "21")]
    [InlineData(4, "upperRoman", "IV")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(-5, "upperRoman", "-5")]
    [InlineData(5, null, "5")]
    public void A_number_prints_as_its_format_says(int number, string? format, string printed) => Assert.Equal(printed, NumberText.Of(number, format));

    [Fact]
    public void Levels_count_on_and_begin_anew_under_the_next_number()
    {
        var numbering = Kind(1, Level(0, "chineseCounting", "%1、"), Level(1, "chineseCounting", "（%2）"), Level(2, "decimal", "%1.%3", "<w:isLgl/>")) + List(1, 1);
        var body = Item("概况", 1, 0) + Item("职责", 1, 1) + Item("机构", 1, 1) + P("正文") + Item("收支", 1, 0) + Item("收入", 1, 1) + Item("细目", 1, 2);

        Assert.Equal(["一、概况", "（一）职责", "（二）机构", "正文", "二、收支", "（一）收入", "2.1 细目"], Texts(SourceReader.Read(Of(body, ("numbering", numbering)))));
    }

    [Fact]
    public void Lists_of_one_kind_go_on_unless_they_say_where_to_start()
    {
        var numbering = Kind(1, Level(0, "decimal", "%1.")) + List(1, 1) + List(2, 1) + List(3, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");

        Assert.Equal(["1.甲", "2.乙", "1.丙", "2.丁", "3.戊"], Texts(SourceReader.Read(Of(Item("甲", 1, 0) + Item("乙", 2, 0) + Item("丙", 3, 0) + Item("丁", 3, 0) + Item("戊", 1, 0), ("numbering", numbering)))));
    }

    [Fact]
    public void A_style_may_name_the_list_and_a_paragraph_refuse_it()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"s\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var numbering = Kind(1, Level(0, "decimal", "%1."), Level(1, "chineseCounting", "第%2部分", "<w:pStyle w:val=\"s\"/>")) + List(1, 1);
        var body = P("概况", "<w:pStyle w:val=\"s\"/>") + P("不编号", "<w:pStyle w:val=\"s\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + P("收支", "<w:pStyle w:val=\"s\"/>");

        Assert.Equal(["第一部分概况", "不编号", "第二部分收支"], Texts(SourceReader.Read(Of(body, ("styles", styles), ("numbering", numbering)))).Select(t => t.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Row_numbers_of_a_table_are_in_their_cells_and_bullets_are_none()
    {
        var numbering = Kind(1, Level(0, "decimal", "%1")) + Kind(2, Level(0, "bullet", "\uF06C")) + List(1, 1) + List(2, 2);
        var body = Table(Row($"<w:tc>{Item("", 1, 0)}</w:tc>", Cell("甲")), Row($"<w:tc>{Item("", 1, 0)}</w:tc>", Cell("乙"))) + Item("要点", 2, 0);

        Assert.Equal(["", "1\t甲", "2\t乙", "", "要点"], Texts(SourceReader.Read(Of(body, ("numbering", numbering)))));
    }

    [Fact]
    public void A_damaged_list_is_told()
    {
        var source = SourceReader.Read(Raw(System.Text.Encoding.UTF8.GetString(Document()), ("numbering", "<w:numbering xmlns:w='w'><w:abstractNum")));

        Assert.Equal(["正文"], Texts(source));
        Assert.Equal(["word_numbers_lost"], Codes(source));

        static byte[] Document() => System.Text.Encoding.UTF8.GetBytes($"<w:document xmlns:w='w'><w:body>{P("正文").Replace("xml:space=\"preserve\"", "", StringComparison.Ordinal)}</w:body></w:document>");
    }

    private static string Item(string text, int list, int level) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static string Kind(int id, params string[] levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    private static string Level(int level, string format, string text, string more = "") => $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string List(int id, int kind, string more = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{kind}\"/>{more}</w:num>";
}
