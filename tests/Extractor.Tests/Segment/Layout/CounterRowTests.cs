using System.Text;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment;
using Xunit;

namespace Extractor.Tests.Segment.Layout;

/// <summary>Aligned tables with column numbers: they stand in the middle of columns, and tell how many there are.</summary>
public sealed class CounterRowTests
{
    private const string Caption = "                                   一般公共预算基本支出表\n                                                                                          单位：万元\n";

    private static readonly string[] Lines =
    [
        "             科目编码                                                            2026年基本支出",
        "                                        科目名称",
        "          类           款                                           合计           人员支出       公用经费",
        "          **           **                  **                         1                2              3",
        "     303          02           退休费                                142.83          142.83           0.00",
        "     303          04           抚恤金                                624.62          624.62           0.00",
        "     310                       资本性支出                             43.68            0.00          43.68",
        "     310          07           信息网络及软件购置更新                 43.68            0.00          43.68",
    ];

    [Fact]
    public void A_heading_over_the_parts_of_a_code_is_no_column()
    {
        var grid = Assert.Single(Read());
        Assert.Equal(6, grid.Columns);
        Assert.Equal(["科目编码", "类"], grid.HeaderPaths[0]);
        Assert.Equal(["科目编码", "款"], grid.HeaderPaths[1]);
        Assert.Equal(["科目名称"], grid.HeaderPaths[2]);
        Assert.Equal(["303", "02", "退休费", "142.83", "142.83", "0.00"], grid.Rows[grid.HeaderRows].Select(c => c.Text));
    }

    [Fact]
    public void Column_numbers_stand_each_in_a_column_of_their_own()
    {
        var grid = Assert.Single(Read());
        Assert.Contains(grid.Rows.Take(grid.HeaderRows), r => r.Select(c => c.Text).SequenceEqual(["**", "**", "**", "1", "2", "3"]));
    }

    private static System.Collections.Immutable.ImmutableArray<TableGrid> Read() =>
        new Segmenter(KnowledgeBase.Default).Read(SourceReader.Read(Encoding.UTF8.GetBytes(Caption + string.Join('\n', Lines) + "\n"))).Tables;
}
