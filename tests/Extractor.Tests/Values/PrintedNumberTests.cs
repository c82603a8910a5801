using System.Globalization;
using CsCheck;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Values;

public sealed class PrintedNumberTests
{
    private static readonly Gen<(decimal Value, int Decimals)> Numbers =
        Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Int[0, 6], (digits, decimals) => (digits / Power(decimals), decimals));

    [Fact]
    public void Printing_and_parsing_is_the_identity() => Numbers.Sample(n =>
    {
        Assert.True(PrintedNumber.TryParse(Plain(n), out var read));
        Assert.Equal((n.Value, n.Decimals), (read.Value, read.Decimals));
        Assert.Equal(Plain(n), read.ToString());
    });

    [Fact]
    public void Thousands_separators_change_nothing() => Gen.Select(Numbers, Gen.Bool).Sample((n, wide) =>
    {
        var printed = n.Value.ToString("N" + n.Decimals, CultureInfo.InvariantCulture);
        Assert.True(PrintedNumber.TryParse(wide ? printed.Replace(',', '，') : printed, out var read));
        Assert.Equal((n.Value, n.Decimals), (read.Value, read.Decimals));
    });

    [Fact]
    public void Quantum_is_one_unit_of_the_last_digit() => Numbers.Sample(n =>
        PrintedNumber.TryParse(Plain(n), out var read) && read.Quantum == 1m / Power(n.Decimals) && read.Value % read.Quantum == 0m);

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text => { _ = PrintedNumber.TryParse(text, out _); });

    [Fact]
    public void No_text_of_number_signs_makes_it_throw_and_what_it_takes_has_one_value() =>
        Gen.String[Gen.Char["0123456789,.-+ ，．－%年"], 0, 30].Sample(text =>
        {
            if (!PrintedNumber.TryParse(text, out var read)) return;
            Assert.True(PrintedNumber.TryParse(read.ToString(), out var again));
            Assert.Equal(read, again);
        }, iter: 20_000);

    [Theory]
    [InlineData("1,23")]
    [InlineData("1.")]
    [InlineData("12,34.5")]
    [InlineData("5%")]
    [InlineData("2023-05-06")]
    [InlineData("2023.5.6")]
    [InlineData("2023年")]
    [InlineData("1-2")]
    [InlineData("1 2")]
    [InlineData(".5")]
    [InlineData(",5")]
    [InlineData("1234,567")]
    [InlineData("1,234,56")]
    [InlineData("1,,234")]
    [InlineData("--1")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1e5")]
    [InlineData("一")]
    [InlineData("12345678901234567890123")]
    [InlineData("0.1234567890123")]
    public void What_is_no_number_is_refused(string text) => Assert.False(PrintedNumber.TryParse(text, out _));

    [Theory]
    [InlineData(" 500.75 ", 500.75, 2)]
    [InlineData("-3.50", -3.5, 2)]
    [InlineData("－3.5", -3.5, 1)]
    [InlineData("−3", -3, 0)]
    [InlineData("+3", 3, 0)]
    [InlineData("9,501,164", 9501164, 0)]
    [InlineData("0.00", 0, 2)]
    [InlineData("05", 5, 0)]
    [InlineData("1．5", 1.5, 1)]
    public void What_disclosures_print_is_read(string text, double value, int decimals)
    {
        Assert.True(PrintedNumber.TryParse(text, out var read));
        Assert.Equal(((decimal)value, decimals), (read.Value, read.Decimals));
    }

    private static string Plain((decimal Value, int Decimals) n) =>
        n.Value.ToString("F" + n.Decimals, CultureInfo.InvariantCulture);

    private static decimal Power(int decimals) => (decimal)Math.Pow(10, decimals);
}
