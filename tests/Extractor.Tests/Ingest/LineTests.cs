using Xunit;
using static Extractor.Tests.Ingest.SourceSamples;

namespace Extractor.Tests.Ingest;

public sealed class LineTests
{
    [Theory]
    [InlineData("甲\n乙\n\n丙")]
    [InlineData("甲\r\n乙\r\n\r\n丙\r\n")]
    [InlineData("甲\r乙\r\r丙\r")]
    [InlineData("甲\r\n乙\n\r丙")]
    public void Numbers_are_those_of_an_editor(string text)
    {
        var source = Read(text);

        Assert.Equal(["甲", "乙", "", "丙"], Texts(source));
        Assert.Equal([1, 2, 3, 4], source.Lines.Select(line => line.Number));
        Assert.All(source.Lines, line => Assert.Null(line.Page));
        Assert.Null(source.Pages);
    }

    [Theory]
    [InlineData("甲\n\f乙\n", "1:1:甲 2:2:乙", 2)] // at the beginning of a line, as pdftotext writes it
    [InlineData("甲\n\f", "1:1:甲", 1)] // at the end of the file
    [InlineData("甲\f\n乙", "1:1:甲 2:2:乙", 2)] // at the end of a line
    [InlineData("甲\n\f\n乙\n", "1:1:甲 2:1: 3:2:乙", 2)] // alone on its line
    [InlineData("甲\f乙\n丙", "1:1:甲 1:2:乙 2:2:丙", 2)] // within a line
    [InlineData("甲\n\f\f乙\n\f", "1:1:甲 2:3:乙", 3)] // an empty page between
    [InlineData("甲\n\f\f", "1:1:甲", 2)] // an empty page at the end
    [InlineData("甲\r\n\f\r\n乙\f\r\n", "1:1:甲 2:1: 3:2:乙", 2)]
    [InlineData("甲\t乙\f丙\t丁", "1:1:甲\t乙 1:2:丙\t丁", 2)]
    public void Form_feeds_end_pages_and_invent_no_lines(string text, string expected, int pages)
    {
        var source = Read(text);

        Assert.Equal(expected, string.Join(' ', source.Lines.Select(line => $"{line.Number}:{line.Page}:{line.Text}")));
        Assert.Equal(pages, source.Pages);
    }

    [Theory]
    [InlineData("甲\u2028乙\n丙")]
    [InlineData("甲\u2029乙\n丙")]
    [InlineData("甲\u0085乙\n丙")]
    [InlineData("甲\v乙\n丙")]
    public void Other_line_ends_part_prose_without_counting(string text)
    {
        var source = Read(text);

        Assert.Equal(["甲", "乙", "丙"], Texts(source));
        Assert.Equal([1, 1, 2], source.Lines.Select(line => line.Number));
    }

    [Fact]
    public void Other_line_ends_do_not_tear_a_row_of_cells() =>
        Assert.Equal("人员\t办公 经费\t12.5", Clean("人员\t办公\u2028经费\t12.5"));

    [Fact]
    public void Tabs_and_empty_cells_stay()
    {
        var line = Assert.Single(Read("\t项目\t\t12\t").Lines);

        Assert.Equal("\t项目\t\t12\t", line.Text);
        Assert.True(line.IsTabbed);
    }

    [Fact]
    public void White_space_alone_is_an_empty_file_with_its_lines()
    {
        var source = Read(" \n\n\u3000\n");

        Assert.Equal(3, source.Lines.Length);
        Assert.Equal(["empty_file"], Codes(source));
    }
}
