using System.Collections.Immutable;
using Extractor.Segment;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Segment;

public sealed class HeaderTreeTests
{
    [Fact]
    public void A_heading_spreads_over_the_empty_cells_to_its_right() => Paths(
        ["基本支出||项目支出", "人员|公用|"],
        "基本支出/人员", "基本支出/公用", "项目支出");

    [Fact]
    public void A_heading_never_spreads_beyond_the_one_above_it() => Paths(
        ["合计|基本支出||项目支出", "|人员||"],
        "合计", "基本支出/人员", "基本支出/人员", "项目支出");

    [Fact]
    public void A_heading_merged_downwards_stands_alone() => Paths(
        ["科目编码||科目名称|合计|基本支出||", "类|款|||小计|人员|公用"],
        "科目编码/类", "科目编码/款", "科目名称", "合计", "基本支出/小计", "基本支出/人员", "基本支出/公用");

    [Fact]
    public void Three_storeys_nest() => Paths(
        ["“三公”经费||||", "合计|出国|用车||接待", "||购置|运行|"],
        "“三公”经费/合计", "“三公”经费/出国", "“三公”经费/用车/购置", "“三公”经费/用车/运行", "“三公”经费/接待");

    [Fact]
    public void A_heading_printed_twice_in_one_path_counts_once() => Paths(["合计|支出", "合计|支出"], "合计", "支出");

    [Fact]
    public void Columns_before_the_first_heading_have_none() => Paths(["|甲", "|"], "", "甲");

    [Fact]
    public void No_header_gives_empty_paths() => Paths([], "", "");

    private static void Paths(string[] rows, params string[] expected)
    {
        var header = rows.Select((row, r) => row.Split('|').Select((text, c) => new Cell(text, Place.OfCell(r + 1, c + 1))).ToImmutableArray()).ToList();
        Assert.Equal(expected, HeaderTree.Paths(header, expected.Length).Select(path => string.Join('/', path)));
    }
}
