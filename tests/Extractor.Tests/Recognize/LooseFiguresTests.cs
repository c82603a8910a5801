using System.Text;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>Figures that stand in no table are told of; those of sentences are kept with them.</summary>
public sealed class LooseFiguresTests
{
    private static DocumentResult Read(string text) => new Pipeline().Run("某局_2023年预算.txt", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Rows_of_a_table_that_was_not_found_are_one_problem()
    {
        var result = Read("某局2023年部门预算\n第一部分 概况\n行政运行 1,234.00 234.00\n其中\n办公费 1,000.00 34.00\n");
        var problem = Assert.Single(result.Problems, p => p.Code == "figures_outside_table");
        Assert.Equal(3, problem.Place?.Line);
        Assert.Equal((4, 0), (result.Document.NumbersSeen, result.Document.NumbersAccounted));
    }

    [Fact]
    public void Figures_of_a_sentence_are_accounted_for()
    {
        var result = Read("某局2023年部门预算\n第一部分 概况\n2023年收入 1,234.00 万元，支出 1,234.00 万元。\n");
        Assert.DoesNotContain(result.Problems, p => p.Code == "figures_outside_table");
        Assert.Equal((2, 2), (result.Document.NumbersSeen, result.Document.NumbersAccounted));
    }
}
