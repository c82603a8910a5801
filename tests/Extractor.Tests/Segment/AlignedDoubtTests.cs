using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Segment.Broken;
using Extractor.Segment.Layout.AlignedText;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Segment;

/// <summary>Aligned tables whose figures may stand in several columns are read, and nothing in them is proved.</summary>
public sealed class AlignedDoubtTests
{
    private const string Sure = """
        一般公共预算支出表
                                        单位：万元
        科目编码    科目名称            合计      基本支出      项目支出
        201     一般公共服务支出        6.00      4.00      2.00
        205     教育支出            4.00      4.00
                合计             10.00      8.00      2.00
        """;

    private const string BetweenHeadings = """
        一般公共预算支出表
                                        单位：万元
        科目编码    科目名称            合计      基本支出      项目支出
        201     一般公共服务支出        6.00          6.00
        205     教育支出            4.00          4.00
                合计             10.00         10.00
        """;

    [Fact]
    public void A_table_with_one_placement_is_proved()
    {
        Assert.DoesNotContain(AlignedTextTests.Read(Sure), line => line.IsDoubtful);
        Assert.All(Run(Sure).Amounts, a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void A_table_with_several_is_left_unchecked_and_says_so()
    {
        var result = Run(BetweenHeadings);

        Assert.Contains(AlignedTextTests.Read(BetweenHeadings), line => line.IsDoubtful);
        Assert.NotEmpty(result.Amounts);
        Assert.All(result.Amounts, a => Assert.Equal("unchecked", a.Status));
        Assert.Single(result.Problems, p => p.Code == "columns_doubtful");
    }

    [Fact]
    public void One_doubtful_page_makes_the_whole_table_doubtful()
    {
        var sure = RunOf(Sure);
        var draft = new TableDraft(sure);
        Assert.False(draft.IsDoubtful);

        draft.Append(RunOf(BetweenHeadings), 1);
        draft.Append(sure, 1);

        Assert.True(draft.IsDoubtful);
    }

    [Theory]
    [InlineData("一般公共服务支出 6.00 4.00 2.00", false)]
    [InlineData("一般公共服务支出 6.00 4.00", false)]
    [InlineData("一般公共服务支出 6.00 1.00 2.00 2.00", true)] // two in one cell
    [InlineData("一般公共服务支出 111,111.00 2.00", true)] // under two columns
    public void Figures_without_a_column_of_their_own_are_doubtful(string row, bool doubtful)
    {
        ImmutableArray<ColumnSlot> slots = [new(0, 8), new(9, 14), new(14, 18), new(19, 24)];
        ImmutableArray<ColumnKind> kinds = [ColumnKind.Text, ColumnKind.Figure, ColumnKind.Figure, ColumnKind.Figure];

        Assert.Equal(doubtful, FigurePlaces.AreDoubtful([[.. PieceReader.Read(row, 0, 1)]], slots, kinds));
    }

    private static TabbedRun RunOf(string text)
    {
        var lines = AlignedTextTests.Read(text);
        return TabbedRun.AllIn(lines, new LabelNames(lines, KnowledgeBase.Default)).Single();
    }

    private static DocumentResult Run(string table) => TestDocuments.Run("某市某局2024年部门预算\n\n" + table);
}
