using Extractor.Generator.Truth;
using Xunit;

namespace Extractor.Tests.Generator;

public sealed class MutationTests
{
    private const string Text = "合计\t1,234.50\t9\n201\t7.00\n";

    [Theory]
    [InlineData(1, 2, 0, '9', "合计\t9,234.50\t9\n201\t7.00\n")]
    [InlineData(1, 2, 4, '1', "合计\t1,234.10\t9\n201\t7.00\n")]
    [InlineData(1, 3, 0, '0', "合计\t1,234.50\t0\n201\t7.00\n")]
    [InlineData(2, 2, 2, '3', "合计\t1,234.50\t9\n201\t7.03\n")]
    public void Changes_one_digit_and_nothing_else(int line, int column, int digit, char with, string expected) =>
        Assert.Equal(expected, Mutation.MutateDigit(Text, line, column, digit, with));

    [Theory]
    [InlineData(9, 1, 0, '1')]
    [InlineData(1, 4, 0, '1')]
    [InlineData(1, 1, 0, '1')]
    [InlineData(1, 2, 6, '1')]
    [InlineData(1, 2, 0, 'x')]
    [InlineData(0, 1, 0, '1')]
    public void Refuses_what_is_not_there(int line, int column, int digit, char with) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Mutation.MutateDigit(Text, line, column, digit, with));

    [Fact]
    public void Reaches_every_figure_of_a_generated_text()
    {
        var disclosure = Seeds.All[0].Disclosure;
        foreach (var amount in disclosure.Amounts)
        {
            var mutated = Mutation.MutateDigit(disclosure.Text, amount.Line, amount.Column, 0, amount.Text[0] == '1' ? '2' : '1');
            Assert.NotEqual(disclosure.Text, mutated);
            Assert.Equal(disclosure.Text.Length, mutated.Length);
        }
    }
}
