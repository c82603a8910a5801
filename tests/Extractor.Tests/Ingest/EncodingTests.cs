using System.Text;
using Extractor.Ingest;
using Extractor.Values;
using Xunit;
using static Extractor.Tests.Ingest.SourceSamples;

namespace Extractor.Tests.Ingest;

public sealed class EncodingTests
{
    private const string Budget = "部门收支总表\n单位：万元\n收入\t预算数\n一般公共预算拨款\t500.75\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16le", false)]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", false)]
    [InlineData("utf-16be", true)]
    [InlineData("gb18030", false)]
    [InlineData("gb18030", true)]
    public void Reads_each_encoding_with_and_without_mark(string encoding, bool mark)
    {
        var source = SourceReader.Read(Write(Budget, encoding, mark));

        Assert.Equal(encoding, source.Encoding);
        Assert.Equal("text", source.Kind);
        Assert.Empty(source.Problems);
        Assert.Equal(["部门收支总表", "单位：万元", "收入\t预算数", "一般公共预算拨款\t500.75"], Texts(source));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("gb18030")]
    public void Reads_the_seed_in_each_encoding_alike(string encoding)
    {
        string text = Encoding.UTF8.GetString(RepositoryFiles.Seed);

        var source = SourceReader.Read(Write(text, encoding, mark: false));

        Assert.Equal(encoding, source.Encoding);
        Assert.Equal(SourceReader.Read(RepositoryFiles.Seed).Lines, source.Lines);
    }

    [Fact]
    public void Reads_four_byte_characters_of_gb18030()
    {
        const string Line = "赵㛃任石柱县𬭚办公室主任，预算500万元";

        var source = SourceReader.Read(Gb18030.GetBytes(Line));

        Assert.Equal("gb18030", source.Encoding);
        Assert.Equal([Line], Texts(source));
        Assert.Empty(source.Problems);
    }

    [Theory]
    [InlineData("a", "utf-8")]
    [InlineData("5", "utf-8")]
    [InlineData("表", "utf-8")]
    [InlineData("·", "utf-8")]
    [InlineData("café", "utf-8")]
    [InlineData("表", "gb18030")]
    [InlineData("预算", "gb18030")]
    [InlineData("联通", "gb18030")]
    [InlineData("小学", "gb18030")]
    [InlineData("预算", "utf-16le")]
    [InlineData("预算", "utf-16be")]
    [InlineData("1\n", "utf-16le")]
    [InlineData("1\n", "utf-16be")]
    [InlineData("L 杀b牢俩肆习2c\t堆\n", "utf-16le")]
    [InlineData("L 杀b牢俩肆习2c\t堆\n", "utf-16be")]
    public void Reads_short_texts(string text, string encoding)
    {
        var source = SourceReader.Read(Write(text, encoding, mark: false));

        Assert.Equal(encoding, source.Encoding);
        Assert.Equal([text.TrimEnd('\n')], Texts(source));
        Assert.Empty(source.Problems);
    }

    [Theory]
    [InlineData("utf-8", 1)]
    [InlineData("utf-8", 2)]
    [InlineData("gb18030", 1)]
    [InlineData("utf-16le", 1)]
    public void Truncated_last_character_is_told_with_its_place(string encoding, int missing)
    {
        byte[] whole = Write("收入\n预算数\n决算", encoding, mark: false);

        var source = SourceReader.Read(whole.AsMemory(0, whole.Length - missing));

        Assert.Equal(encoding, source.Encoding);
        Assert.Equal(["收入", "预算数", "决\uFFFD"], Texts(source));
        var problem = Assert.Single(source.Problems);
        Assert.Equal("characters_lost", problem.Code);
        Assert.Equal(Place.OfLine(3), problem.Place);
        Assert.Equal(["1", encoding], problem.Arguments);
    }

    [Fact]
    public void A_damaged_byte_does_not_turn_utf8_into_mojibake()
    {
        byte[] bytes = RepositoryFiles.Seed;
        bytes[1000] = 0xFF;

        var source = SourceReader.Read(bytes);

        Assert.Equal("utf-8", source.Encoding);
        Assert.Equal(["characters_lost"], Codes(source));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16le")]
    public void A_long_beginning_in_ascii_tells_nothing(string encoding)
    {
        string text = string.Concat(Enumerable.Repeat("1234567,\n", 50_000)) + Budget;

        var source = SourceReader.Read(Write(text, encoding, mark: false));

        Assert.Equal(encoding, source.Encoding);
        Assert.Equal("收入\t预算数", source.Lines[50_002].Text);
        Assert.Empty(source.Problems);
    }

    [Theory]
    [InlineData(0xFF, 100)]
    [InlineData(0x80, 100)]
    [InlineData(0x00, 100)]
    [InlineData(0xE5, 100)]
    public void Much_damage_does_not_turn_utf8_into_mojibake(byte damage, int every)
    {
        byte[] bytes = RepositoryFiles.Seed;
        for (int at = 0; at < bytes.Length; at += every) bytes[at] = damage;

        Assert.Equal("utf-8", SourceReader.Read(bytes).Encoding);
    }

    [Fact]
    public void Big5_is_read_at_best_and_told()
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
        byte[] bytes = big5.GetBytes("香港特別行政區政府財政預算案開支總表及說明");

        Assert.Contains("encoding_doubtful", Codes(SourceReader.Read(bytes)));
    }

    [Fact]
    public void Bytes_that_no_encoding_explains_are_no_text()
    {
        var bytes = new byte[4096];
        new Random(20230101).NextBytes(bytes);

        var source = SourceReader.Read(bytes);

        Assert.Equal("binary", source.Kind);
        Assert.Empty(source.Lines);
        Assert.Equal(["not_text"], Codes(source));
    }

    [Fact]
    public void A_text_that_turns_binary_further_down_is_no_text()
    {
        var noise = new byte[1_000_000];
        new Random(7).NextBytes(noise);
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Budget, 1000))), .. noise];

        Assert.Equal(["not_text"], Codes(SourceReader.Read(bytes)));
    }
}
