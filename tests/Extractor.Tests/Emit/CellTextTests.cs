using System.Globalization;
using CsCheck;
using Extractor.Emit;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Emit;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("5007500.00", "5007500")]
    [InlineData("0.00", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("-0.050", "-0.05")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Decimals_are_printed_plainly(string number, string expected) =>
        Assert.Equal(expected, CellText.Of(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void Print_and_parse_are_the_identity() =>
        Gen.Decimal.Sample(number => decimal.Parse(CellText.Of(number), CultureInfo.InvariantCulture) == number);

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(["1234.5", "-1.25", "1234", "true", "warning", "1 20"], new object?[] { 1234.50m, -1.25, 1234L, true, Severity.Warning, new[] { 1, 20 } }.Select(CellText.Of));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
