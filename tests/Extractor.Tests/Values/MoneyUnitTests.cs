using CsCheck;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Values;

public sealed class MoneyUnitTests
{
    [Theory]
    [InlineData("元", 1)]
    [InlineData("千元", 1_000)]
    [InlineData("万元", 10_000)]
    [InlineData("百万元", 1_000_000)]
    [InlineData("千万元", 10_000_000)]
    [InlineData("亿元", 100_000_000)]
    [InlineData(" 万 元 ", 10_000)]
    public void Units_have_their_value(string text, int yuan) => Assert.Equal(yuan, MoneyUnit.Parse(text)!.Yuan);

    [Theory]
    [InlineData("")]
    [InlineData("万")]
    [InlineData("人")]
    [InlineData("美元")]
    [InlineData("元万")]
    [InlineData("万万万万元")]
    [InlineData("万元/年")]
    public void What_is_no_unit_is_none(string text) => Assert.Null(MoneyUnit.Parse(text));

    [Fact]
    public void The_name_is_a_unit_of_the_same_value() =>
        Gen.String[Gen.Char["十百千万亿元 "], 0, 6].Sample(text => MoneyUnit.Parse(text) is not { } unit || MoneyUnit.Parse(unit.Name) == unit);

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text => { _ = MoneyUnit.Parse(text); });
}
