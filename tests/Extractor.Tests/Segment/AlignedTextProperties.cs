using System.Globalization;
using System.Text;
using CsCheck;
using Xunit;

namespace Extractor.Tests.Segment;

public sealed class AlignedTextProperties
{
    private static readonly string[] Heads = ["合计", "基本支出", "项目支出"];

    private static readonly Gen<string> Name = Gen.OneOf("行政运行", "住房公积金", "机关事业单位基本养老保险缴费支出", "购房补贴", "其他科技条件与服务支出", "体育");

    private static readonly Gen<(int Code, string Name, decimal Basic, decimal Project)> Row = Gen.Select(
        Gen.Int[2010101, 2299999], Name, Gen.Int[0, 99_999_999].Select(cents => cents / 100m), Gen.Int[1, 9_999].Select(cents => cents / 100m));

    [Fact]
    public void A_printed_table_is_read_back_whole() => Gen.Select(Row.List[3, 30], Gen.Int[1, 2], Gen.Int[2, 6]).Sample((rows, wide, gap) =>
    {
        List<string[]> cells = [["科目编码", "科目名称", .. Heads]];
        foreach (var (code, name, basic, project) in rows)
            cells.Add([code.ToString(CultureInfo.InvariantCulture), name, Money(basic + project), Money(basic), Money(project)]);

        var read = AlignedTextTests.Rows("单位：万元\n" + Print(cells, wide, gap));

        Assert.Equal(cells.Select(row => string.Join('|', row)), read);
    });

    /// <summary>A name is left out only where it is undecided which words are the row's: that row has a figure and an empty name, which is told.</summary>
    [Fact]
    public void Never_throws_invents_nothing_and_drops_only_undecided_names() =>
        Gen.String[Gen.OneOf('合', '计', ' ', ' ', ' ', '1', '2', '.', '0', '（', '、', '\n', '一', '支', '出'), 0, 400].Sample(text =>
        {
            var read = AlignedTextTests.Read(text);
            var (printed, kept) = (Letters(text), Letters(string.Concat(read.Select(line => line.Text))));
            Assert.All(kept.GroupBy(c => c), letter => Assert.True(letter.Count() <= printed.Count(c => c == letter.Key)));
            if (kept.Length < printed.Length) Assert.Contains(read, line => line.Cells.Any(c => c.Text.Length == 0) && line.Cells.Any(c => c.Text.Length > 0));
        });

    /// <summary>Letters of a text in no order: wrapped names move to the line of their row.</summary>
    private static string Letters(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c) && c != '-').Order()]);

    private static string Money(decimal value) => value.ToString("N2", CultureInfo.InvariantCulture);

    private static string Print(List<string[]> rows, int wide, int gap)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => Width(r[c], wide))).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var c = 0; c < row.Length; c++)
            {
                var space = new string(' ', widths[c] - Width(row[c], wide));
                text.Append(c > 1 ? space + row[c] : row[c] + space).Append(' ', gap);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static int Width(string text, int wide) => text.Sum(c => c > '\u2000' ? wide : 1);
}
