using System.Globalization;
using CsCheck;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Values;

public sealed class PageRangeTests
{
    private const int Most = 40;

    [Theory]
    [InlineData("5", "5")]
    [InlineData("3-7", "3-7")]
    [InlineData("1,3-5", "1,3-5")]
    [InlineData("10-", "10-")]
    [InlineData(" 2 , 4 - 6 ", null)]
    [InlineData(" 2 , 4-6 ", "2,4-6")]
    [InlineData("3-5,1,4-8,9", "1,3-9")]
    [InlineData("4-,2", "2,4-")]
    [InlineData("2147483647", "2147483647")]
    [InlineData("", null)]
    [InlineData("0", null)]
    [InlineData("0-3", null)]
    [InlineData("7-3", null)]
    [InlineData("-5", null)]
    [InlineData("-", null)]
    [InlineData("1,", null)]
    [InlineData("1--3", null)]
    [InlineData("+1", null)]
    [InlineData("1.5", null)]
    [InlineData("two", null)]
    [InlineData("\u0665", null)]
    [InlineData("2147483648", null)]
    public void Range_is_read_or_refused(string text, string? read) => Assert.Equal(read, PageRange.Parse(text)?.ToString());

    [Fact]
    public void Range_holds_the_pages_that_its_parts_name()
    {
        var part = Gen.Select(Gen.Int[1, Most], Gen.Int[0, Most + 1]).Select(p => (First: p.Item1, Last: p.Item2 == 0 ? p.Item1 : p.Item2 > Most ? int.MaxValue : Math.Max(p.Item1, p.Item2)));
        Gen.Select(part.Array[1, 6], Gen.Int[0, Most + 10]).Sample((parts, count) =>
        {
            var text = string.Join(',', parts.Select(p => p.Last == p.First ? $"{p.First}" : p.Last == int.MaxValue ? $"{p.First}-" : $"{p.First}-{p.Last}"));
            var range = PageRange.Parse(text);
            Assert.NotNull(range);
            var named = Enumerable.Range(1, count).Where(page => parts.Any(p => page >= p.First && page <= p.Last)).ToList();
            Assert.Equal(named, Enumerable.Range(1, count).Where(range.Contains));
            Assert.Equal(named, range.Within(count).Pages);
            Assert.Equal(named.Count == 0, range.Within(count).IsEmpty);
            Assert.Equal(range, PageRange.Parse(range.ToString()));
            Assert.Equal(range.GetHashCode(), PageRange.Parse(range.ToString())!.GetHashCode());
        });
    }

    [Fact]
    public void All_holds_every_page_and_is_what_begins_at_the_first()
    {
        Assert.Equal(PageRange.All, PageRange.Parse("1-"));
        Assert.NotEqual(PageRange.All, PageRange.Parse("1-9"));
        Assert.True(PageRange.All.Contains(int.MaxValue));
        Assert.Equal(int.MaxValue.ToString(CultureInfo.InvariantCulture), PageRange.Parse("2147483647-")!.Within(int.MaxValue).ToString());
        Assert.Equal("", PageRange.All.Within(0).ToString());
    }
}
