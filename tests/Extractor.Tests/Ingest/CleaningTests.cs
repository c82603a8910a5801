using System.Globalization;
using Xunit;
using static Extractor.Tests.Ingest.SourceSamples;

namespace Extractor.Tests.Ingest;

public sealed class CleaningTests
{
    [Theory]
    [InlineData("项目概况\t<p>负责会议</p>\t", "项目概况\t负责会议\t")]
    [InlineData("<P>甲</P><P>乙</P>", "甲 乙")]
    [InlineData("甲<br>乙<br/>丙<BR />丁", "甲 乙 丙 丁")]
    [InlineData("甲<br><br>乙", "甲 乙")]
    [InlineData("甲 <br> 乙", "甲  乙")]
    [InlineData("<td>甲</td>\t<td nowrap>乙</td>", "甲\t乙")]
    [InlineData("办<span style=\"font-size: 12pt; a>b\" lang='zh'>公</span>费", "办公费")]
    [InlineData("<div class=a1>甲</div>", "甲")]
    [InlineData("<o:p></o:p>甲<a href=http://x.cn/a?b=1&c=2>乙</a>", "甲乙")]
    [InlineData("-<b>5</b>", "-5")]
    public void Leftover_tags_go(string line, string expected) => Assert.Equal(expected, Clean(line));

    [Theory]
    [InlineData("投诉<10件")]
    [InlineData("a < b")]
    [InlineData("a<b and c>d")]
    [InlineData("a<b, c>d")]
    [InlineData("≤5且<p=3")]
    [InlineData("＜5天")]
    [InlineData("《预算法》")]
    [InlineData("<项目>")]
    [InlineData("<foo>")]
    [InlineData("<p")]
    [InlineData("<p 甲>")]
    [InlineData("<td\t12>")]
    [InlineData("<>")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<span a=\"")]
    [InlineData("R&D经费")]
    [InlineData("A&B;C")]
    [InlineData("&;&&#;&foo;&#x;&")]
    [InlineData("（甲）“乙”，丙：丁；戊。")]
    public void What_is_no_tag_and_no_entity_stays(string line) => Assert.Equal(line, Clean(line));

    [Theory]
    [InlineData("&lt;10", "<10")]
    [InlineData("甲&nbsp;乙&#160;丙&#xA0;丁&#XA0;戊", "甲 乙 丙 丁 戊")]
    [InlineData("A&amp;B &quot;C&quot; &#39;D&#39;", "A&B \"C\" 'D'")]
    [InlineData("&ldquo;三公&rdquo;&middot;&ge;95%", "“三公”·≥95%")]
    [InlineData("甲&#8203;乙", "甲乙")]
    [InlineData("&#65297;&#65298;", "12")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("&lt;p&gt;", "<p>")]
    [InlineData("甲&#9;乙&#10;丙", "甲 乙 丙")]
    [InlineData("&a &lt;5", "&a <5")]
    public void Entities_are_decoded_once(string line, string expected) => Assert.Equal(expected, Clean(line));

    [Theory]
    [InlineData("２０２３年ＡＢｃｚ１００％", "2023年ABcz100%")]
    [InlineData("（一）：，；！？“”", "（一）：，；！？“”")]
    [InlineData("１．收入", "1．收入")]
    [InlineData("＋－＝／", "＋－＝／")]
    [InlineData("－１２．３", "-12．3")]
    [InlineData("\u221212.3", "-12.3")]
    [InlineData("\u2212\u200B5", "-5")]
    [InlineData("甲\u2212乙", "甲\u2212乙")]
    [InlineData("—8—", "—8—")]
    public void Full_width_letters_and_digits_become_half_width(string line, string expected) => Assert.Equal(expected, Clean(line));

    [Theory]
    [InlineData("500\u200B.7\u00AD5\uFEFF", "500.75")]
    [InlineData("\u202A部\u200D门\u202C\u2060", "部门")]
    [InlineData(
        "部门收支\u0000总表预算数，单位：万元，本年收入合计财政拨款收入\u0001事业\u0080收入",
        "部门收支总表预算数，单位：万元，本年收入合计财政拨款收入事业收入")]
    [InlineData("葛\uFE00", "葛")]
    [InlineData("合\u3000计\u00A0\u2003\u202F1", "合 计   1")]
    public void Invisible_characters_go_and_spaces_become_spaces(string line, string expected) => Assert.Equal(expected, Clean(line));

    [Theory]
    [InlineData("\u2F00\u822C\u516C\u5171", "一般公共")] // Kangxi radical one
    [InlineData("部\u2ED4公务用\u2ECB第1\u2EDA", "部门公务用车第1页")] // radicals supplement
    [InlineData("\uF9B4", "領")]
    [InlineData("\uD87E\uDC00", "丽")] // supplement of compatibility ideographs
    [InlineData("e\uFB03cient \uFB01n", "efficient fin")]
    [InlineData("\u2E86", "\u2E86")] // a mere stroke
    public void Doubles_of_ordinary_characters_become_ordinary(string line, string expected) =>
        Assert.Equal(expected.Normalize(System.Text.NormalizationForm.FormKC), Clean(line));

    [Fact]
    public void Every_mapped_radical_becomes_an_ordinary_ideograph()
    {
        for (char radical = '\u2F00'; radical <= '\u2FD5'; radical++)
        {
            string clean = Clean("x" + radical)[1..];
            Assert.InRange(clean[0], '\u4E00', '\u9FFF');
            Assert.Equal(UnicodeCategory.OtherLetter, char.GetUnicodeCategory(clean[0]));
        }
    }
}
