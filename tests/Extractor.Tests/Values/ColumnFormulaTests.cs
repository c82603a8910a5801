using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Values;

public sealed class ColumnFormulaTests
{
    [Theory]
    [InlineData("4=5+6", 4, new[] { 5, 6 })]
    [InlineData("1 = 2 + 3 + 4", 1, new[] { 2, 3, 4 })]
    [InlineData("1＝2＋3", 1, new[] { 2, 3 })]
    [InlineData("=5+6", null, new[] { 5, 6 })]
    [InlineData("（5+6）", null, new[] { 5, 6 })]
    public void A_sum_of_columns_is_read(string text, int? number, int[] parts)
    {
        Assert.True(ColumnFormula.TryParse(text, out var formula));
        Assert.Equal(number, formula.Number);
        Assert.Equal(parts, formula.Parts);
    }

    [Theory]
    [InlineData("4=5-6")]
    [InlineData("4=5")]
    [InlineData("4=4+5")]
    [InlineData("4=5+5")]
    [InlineData("4=5=6+7")]
    [InlineData("100.5+3")]
    [InlineData("1+1000")]
    [InlineData("栏次")]
    [InlineData("")]
    public void Anything_else_is_none(string text) => Assert.False(ColumnFormula.TryParse(text, out _));
}
