using CsCheck;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Values;

public sealed class SubjectCodeTests
{
    private static readonly Gen<string> Codes = Gen.Select(
        Gen.OneOf(Gen.Const('2'), Gen.Const('3'), Gen.Const('5')), Gen.OneOf(Gen.Const(2), Gen.Const(4), Gen.Const(6)), Gen.Int[0, 999_999], (first, rest, number) => first + number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)[..rest]);

    [Fact]
    public void A_code_is_itself_again() => Codes.Sample(text => SubjectCode.TryParse(text, out var code) && code.ToString() == text);

    [Fact]
    public void The_parent_is_one_level_up_and_the_beginning_of_its_child() => Codes.Sample(text =>
    {
        Assert.True(SubjectCode.TryParse(text, out var code));
        Assert.Equal((text.Length - 1) / 2, code.Level);
        Assert.Equal(code.Level > 1, code.Parent is not null);
        if (code.Parent is not { } parent) return;
        Assert.Equal(code.Level - 1, parent.Level);
        Assert.StartsWith(parent.Digits, text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("2")]
    [InlineData("20")]
    [InlineData("2010")]
    [InlineData("201030")]
    [InlineData("20103011")]
    [InlineData("101")]
    [InlineData("701")]
    [InlineData("20a")]
    [InlineData("２０１")]
    [InlineData("")]
    public void What_is_no_code_is_refused(string text) => Assert.False(SubjectCode.TryParse(text, out _));

    [Fact]
    public void A_code_of_odd_length_has_neither_level_nor_parent()
    {
        var odd = new SubjectCode("7112");
        Assert.Equal((0, null), (odd.Level, odd.Parent));
    }

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text => { _ = SubjectCode.TryParse(text, out _); });
}
