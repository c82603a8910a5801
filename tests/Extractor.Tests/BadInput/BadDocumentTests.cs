using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.Values;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.BadInput;

/// <summary>Hostile and broken documents through the whole pipeline: each ends in a problem that says what to do.</summary>
public sealed class BadDocumentTests(ITestOutputHelper output)
{
    [Fact]
    public void An_empty_file_is_told()
    {
        var result = Told([]);
        Assert.Equal(("failed", "empty_file"), (result.Document.Status, Assert.Single(result.Problems).Code));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n\n\t\t\n")]
    [InlineData("\uFEFF")]
    public void A_file_without_text_is_told(string text)
    {
        var result = Told(Encoding.UTF8.GetBytes(text));
        Assert.Equal("empty_file", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void A_binary_file_is_told()
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        var result = Told(bytes);
        Assert.Equal(("failed", "not_text"), (result.Document.Status, Assert.Single(result.Problems).Code));
    }

    [Fact]
    public void A_line_of_50_MB_is_cut_and_told()
    {
        var result = Timed("a line of 50 MB", Encoding.UTF8.GetBytes(new string('a', 50_000_000)));
        Assert.Equal("line_too_long", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void A_tabbed_line_of_50_MB_is_cut_and_told()
    {
        var result = Timed("a tabbed line of 50 MB", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("12.5\t", 10_000_000))));
        Assert.Contains(result.Problems, p => p.Code == "line_too_long");
    }

    [Fact]
    public void Ten_thousand_tabs_are_cut_and_told()
    {
        var result = Timed("10,000 tabs", Encoding.UTF8.GetBytes("科目\t金额\n" + new string('\t', 10_000) + "\n201\t5.00\n"));
        Assert.Contains(result.Problems, p => p.Code == "too_many_cells");
    }

    [Theory]
    [InlineData(10_000, 1)]
    [InlineData(120, 40)]
    public void Lines_of_more_pieces_than_any_table_has_are_text(int pieces, int lines)
    {
        var wide = string.Join('\n', Enumerable.Range(0, lines).Select(i => new string(' ', i) + string.Join("  ", Enumerable.Repeat("预算数", pieces))));
        var text = "支出表\n科目编码        科目名称          合计\n" + wide + "\n208          社会保障支出        30.00\n210          卫生健康支出        20.00\n"
            + string.Join(' ', Enumerable.Repeat("(5.00)", pieces));
        var result = TestDocuments.Run(text);
        Assert.Empty(DatasetRules.Broken(result));
        Assert.All(result.Tables, table => Assert.True(table.Columns <= 128));
    }

    [Fact]
    public void A_thousand_tables_come_out()
    {
        var text = new StringBuilder("某市某局2024年部门预算\n\n");
        for (var i = 1; i <= 1_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"部门支出总表\n编制单位：第{i}局 单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n合计\t\t3\t1\t2\n201\t一般公共服务支出\t3\t1\t2\n\n");
        var result = Timed("1,000 tables", Encoding.UTF8.GetBytes(text.ToString()));
        Assert.Equal((1_000, 6_000), (result.Tables.Length, result.Amounts.Length));
        Assert.Equal("converted", result.Document.Status);
    }

    [Fact]
    public void A_table_of_ten_thousand_rows_comes_out()
    {
        var text = new StringBuilder("某市某局2024年部门预算\n\n部门支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n合计\t\t10000\t10000\t\n");
        for (var i = 0; i < 10_000; i++) text.Append(CultureInfo.InvariantCulture, $"{2010000 + i}\t科目{i}\t1\t1\t\n");
        var result = Timed("10,000 rows", Encoding.UTF8.GetBytes(text.ToString()));
        Assert.Equal(20_002, result.Amounts.Length);
    }

    [Theory]
    [InlineData("(((((((((((((((((((((((((((((((((((((((")]
    [InlineData("一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一、")]
    [InlineData("单位：单位：单位：单位：单位：单位：单位：单位：单位：单位：单位：单位：")]
    [InlineData("<p><p><p><p>&&&&&amp;&#0;&#xFFFFFFFF;</p>")]
    [InlineData("\ud83d\t\udc00\t12.5")]
    [InlineData("=cmd|' /C calc'!A0\t@SUM(1)\t-1")]
    public void Strange_lines_never_make_it_throw(string line)
    {
        var text = string.Join('\n', Enumerable.Repeat(line, 50)) + "\n" + TestDocuments.SeedText;
        Assert.Empty(DatasetRules.Broken(TestDocuments.Run(text)));
    }

    private DocumentResult Timed(string what, byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var result = Told(bytes);
        output.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms");
        return result;
    }

    private static DocumentResult Told(byte[] bytes)
    {
        var result = TestDocuments.Pipeline.Run("bad.txt", bytes, TestContext.Current.CancellationToken);
        Assert.Empty(DatasetRules.Broken(result));
        Assert.All(result.Problems, problem => Assert.DoesNotContain("   at ", Extractor.Emit.ProblemSentences.English(problem), StringComparison.Ordinal));
        Assert.NotEqual(Severity.Info, result.Problems.IsEmpty ? Severity.Error : result.Problems.Max(p => p.Severity));
        return result;
    }
}
