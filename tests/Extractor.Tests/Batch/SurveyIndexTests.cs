using Extractor.Batch;
using Xunit;

namespace Extractor.Tests.Batch;

public sealed class SurveyIndexTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public void File_of_the_same_size_and_time_is_not_read_again()
    {
        var file = Old("a.txt", "text");
        Assert.Equal((true, false), (Reads("1", file), Reads("1", file)));
    }

    [Theory]
    [InlineData("longer text", false)]
    [InlineData("TEXT", true)]
    public void File_of_another_size_or_time_is_read_again(string text, bool touched)
    {
        var file = Old("a.txt", "text");
        Reads("1", file);
        File.WriteAllText(file, text);
        if (!touched) File.SetLastWriteTimeUtc(file, LongAgo);
        Assert.True(Reads("1", file));
    }

    [Fact]
    public void File_written_a_moment_ago_may_change_unseen_and_is_read_again()
    {
        var file = space.Write("a.txt", "text");
        Assert.Equal((true, true), (Reads("1", file), Reads("1", file)));
    }

    [Fact]
    public void Another_tool_may_tell_kinds_otherwise()
    {
        var file = Old("a.txt", "text");
        Assert.Equal((true, true), (Reads("1", file), Reads("2", file)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1\nnonsense\n")]
    [InlineData("1\n\u0000\u0001\t\t\t\t\t\n")]
    [InlineData("1\nabc\t4\t99999999999999999999\ttext\t1\ta.txt\n")]
    public void Damage_costs_the_hashing_only(string content)
    {
        var file = Old("a.txt", "text");
        space.Write("index", content);
        Assert.True(Reads("1", file));
    }

    private bool Reads(string version, string file)
    {
        var read = false;
        var index = SurveyIndex.Load(space.At("index"), version);
        var print = index.Get(file, () =>
        {
            read = true;
            return new Fingerprint(new string('a', 64), new FileInfo(file).Length, new ContentKind("text", IsReadable: true));
        });
        Assert.Equal(new FileInfo(file).Length, print.Length);
        index.Save();
        return read;
    }

    private string Old(string name, string text)
    {
        var file = space.Write(name, text);
        File.SetLastWriteTimeUtc(file, LongAgo);
        return file;
    }
}
