using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment.Layout.AlignedText;
using Xunit;

namespace Extractor.Tests.Segment;

public sealed class AlignedTextTests
{
    private const string Wrapped = """
            支出决算表
                                                单位：万元
        科目编码        科目名称              合计      基本支出      项目支出
                      合计             30.00     20.00     10.00
        208     社会保障和就业支出            30.00     20.00     10.00
                机关事业单位基本养老保
        2080505                      20.00     20.00
                险缴费支出
        2080506 机关事业单位职业年金缴费支出       10.00               10.00
        """;

    [Fact]
    public void Gives_rows_their_wrapped_names_and_figures_their_columns()
    {
        var rows = Rows(Wrapped);

        Assert.Equal("科目编码|科目名称|合计|基本支出|项目支出", rows[0]);
        Assert.Contains("2080505|机关事业单位基本养老保险缴费支出|20.00|20.00|", rows);
        Assert.Contains("2080506|机关事业单位职业年金缴费支出|10.00||10.00", rows);
        Assert.Equal(5, rows.Count);
    }

    [Fact]
    public void Keeps_the_line_of_the_figures_for_a_wrapped_name()
    {
        var row = Read(Wrapped).Single(line => line.Text.StartsWith("2080505", StringComparison.Ordinal));

        Assert.Equal(7, row.Number);
        Assert.Equal("line 7, column 2", row.Cells[1].Place.ToString());
    }

    /// <summary>A last letter that the dump pushed aside belongs to its heading; names begin indented and go on at the margin.</summary>
    [Fact]
    public void Indents_tell_where_a_name_begins()
    {
        var rows = Rows("""
                         项目支出表
                                                              单位：万元
                项目名称          合计     一般公共预算    财政专    其他资
                                                户拨款  金
            合计               90.05     86.90    1.00   2.15
                市特色产业党委
                           0.84      0.84    0.00   0.00
            党建工作经费
                东西部协作资金
                           0.80      0.80    0.00   0.00
            以及年终补助
                查验配套服务费       5.00      5.00    0.00   0.00
                口岸维修经费        7.00      7.00    0.00   0.00
                帮扶工作经费        8.00      8.00    0.00   0.00
                口岸水电耗材清
            洁设备购置绩效评         20.20     20.20    0.00   0.00
            审计管理费
                离退休干部书记
                           2.52      2.52    0.00   0.00
            工作补贴
            """);

        Assert.StartsWith("项目名称|合计|一般公共预算|财政专户拨款|其他资金", rows[0], StringComparison.Ordinal);
        Assert.Contains("口岸水电耗材清洁设备购置绩效评审计管理费|20.20|20.20|0.00|0.00", rows);
        Assert.Contains("离退休干部书记工作补贴|2.52|2.52|0.00|0.00", rows);
    }

    /// <summary>The page of a table goes on with the headings of the one before; another table with the same columns has its own.</summary>
    [Fact]
    public void A_table_with_the_columns_of_the_one_before_keeps_the_heading_over_them()
    {
        var rows = Rows(string.Join("\n\n注：无\n\n", ((string[])["政府性基金预算支出", "国有资本经营预算支出"]).Select(over => $"""
                                                        单位：元
                 项目                           {over}
            功能分类科目编码      功能分类科目名称          合计       基本支出      项目支出
            208           社会保障和就业支出       30.00      20.00     10.00
            210           卫生健康支出          30.00      20.00     10.00
            """)));

        Assert.Single(rows, r => r.Contains("政府性基金预算支出", StringComparison.Ordinal));
        Assert.Single(rows, r => r.Contains("国有资本经营预算支出", StringComparison.Ordinal));
    }

    [Fact]
    public void Reads_blocks_side_by_side_that_touch()
    {
        var rows = Rows("""
                                          单位：元
                        收入                                  支出
                项目              预算数           项目                预算数
            一、财政拨款收入        371,514,655.00 一、一般公共服务支出      21,601,733.00
            二、事业收入                         二、科学技术支出        17,200,000.00
            三、其他收入                  100.00 三、住房保障支出         2,849,034.00
                收入总计        371,514,755.00      支出总计       41,650,767.00
            """);

        Assert.Equal("收入||支出|", rows[0]);
        Assert.Equal("项目|预算数|项目|预算数", rows[1]);
        Assert.Contains("二、事业收入||二、科学技术支出|17,200,000.00", rows);
        Assert.Contains("三、其他收入|100.00|三、住房保障支出|2,849,034.00", rows);
        Assert.Contains("收入总计|371,514,755.00|支出总计|41,650,767.00", rows);
    }

    [Fact]
    public void Leaves_text_with_tabs_untouched()
    {
        var lines = Lines("单位：万元\n科目编码\t科目名称\t合计\n201\t一般公共服务支出\t1.00\n205\t教育支出\t2.00");

        Assert.Equal(lines, AlignedLayout.Read(lines, KnowledgeBase.Default));
    }

    [Fact]
    public void Leaves_prose_untouched()
    {
        var lines = Lines("    一、主要职能\n    本单位负责全区 12 个街道的城市管理工作，并承担日\n常巡查等事务，2025 年预算 10.5 万元。\n    联系人：张三    电话：12345678\n");

        Assert.Equal(lines, AlignedLayout.Read(lines, KnowledgeBase.Default));
    }

    internal static ImmutableArray<SourceLine> Lines(string text) =>
        [.. text.Split('\n').Select((line, i) => new SourceLine(i + 1, null, line.TrimEnd('\r')))];

    internal static ImmutableArray<SourceLine> Read(string text) => AlignedLayout.Read(Lines(text), KnowledgeBase.Default);

    internal static List<string> Rows(string text) =>
        [.. Read(text).Where(line => line.IsTabbed).Select(line => string.Join('|', line.Cells.Select(cell => cell.Text)))];
}
