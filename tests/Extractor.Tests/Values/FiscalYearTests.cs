using CsCheck;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Values;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData("2023年部门预算", 2023)]
    [InlineData("二〇二五年部门预算", 2025)]
    [InlineData("2023 年", 2023)]
    [InlineData("自2024年起", 2024)]
    public void Years_before_their_sign_are_read(string text, int year) => Assert.Equal([year], FiscalYear.AllIn(text));

    [Fact]
    public void All_years_come_in_order() => Assert.Equal([2025, 2026], FiscalYear.AllIn("2025年执行数、2026年预算数"));

    [Theory]
    [InlineData("2023")]
    [InlineData("12023年")]
    [InlineData("1999年")]
    [InlineData("2061年")]
    [InlineData("500.75万元")]
    [InlineData("")]
    public void Other_numbers_are_no_years(string text) => Assert.Empty(FiscalYear.AllIn(text));

    [Theory]
    [InlineData("万里街道办事处部门2024预算.txt", 2024)]
    [InlineData("福建_泉州_2026_预算.txt", 2026)]
    [InlineData("000_35ece00ce5bc6ad6.txt", null)]
    [InlineData("20231231.txt", null)]
    public void A_file_name_tells_its_year(string name, int? year) => Assert.Equal(year, FiscalYear.InFileName(name));

    [Fact]
    public void A_printed_year_is_read_back() => Gen.Int[FiscalYear.First, FiscalYear.Last].Sample(year =>
    {
        var chinese = string.Concat($"{year}".Select(digit => "〇一二三四五六七八九"[digit - '0']));
        Assert.Equal([year], FiscalYear.AllIn($"{year}年"));
        Assert.Equal([year], FiscalYear.AllIn($"关于{chinese}年预算"));
    });

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text =>
    {
        _ = FiscalYear.AllIn(text);
        _ = FiscalYear.InFileName(text);
    });
}
