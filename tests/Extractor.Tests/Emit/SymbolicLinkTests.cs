using Extractor.Emit;
using Xunit;

namespace Extractor.Tests.Emit;

/// <summary>Nothing is written or removed outside the output folder, whatever links lie in it.</summary>
public sealed class SymbolicLinkTests : IDisposable
{
    private readonly TestFolder folder = new();

    public SymbolicLinkTests()
    {
        Directory.CreateDirectory(folder.At("out"));
        Directory.CreateDirectory(folder.At("elsewhere"));
        File.WriteAllText(folder.At("elsewhere", "amounts.csv"), "theirs");
        File.WriteAllText(folder.At("elsewhere", SampleResults.FirstId + ".json"), "theirs");
    }

    public void Dispose()
    {
        Assert.Equal(2, folder.Files("elsewhere").Count);
        Assert.All(folder.Files("elsewhere").Values, bytes => Assert.Equal("theirs"u8.ToArray(), bytes));
        folder.Dispose();
    }

    [Fact]
    public void A_partial_folder_that_is_a_link_is_replaced()
    {
        Directory.CreateSymbolicLink(folder.At("out", ".partial"), folder.At("elsewhere"));
        Datasets.Write(folder.At("out"), Datasets.All, SampleResults.Full());
        Assert.True(File.Exists(folder.At("out", "datapackage.json")));
    }

    [Fact]
    public void A_partial_folder_that_is_a_dangling_link_is_replaced()
    {
        File.CreateSymbolicLink(folder.At("out", ".partial"), folder.At("nowhere"));
        Datasets.Write(folder.At("out"), Datasets.All, SampleResults.Full());
        Assert.False(Directory.Exists(folder.At("nowhere")));
    }

    [Fact]
    public void A_json_folder_that_is_a_link_is_refused_before_anything_is_written()
    {
        Directory.CreateSymbolicLink(folder.At("out", "json"), folder.At("elsewhere"));
        Assert.Throws<IOException>(() => new DatasetWriter(folder.At("out"), Datasets.All));
        Assert.Equal(["json"], Directory.EnumerateFileSystemEntries(folder.At("out")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_that_is_a_link_is_replaced_not_followed()
    {
        File.CreateSymbolicLink(folder.At("out", "amounts.csv"), folder.At("elsewhere", "amounts.csv"));
        Datasets.Write(folder.At("out"), Datasets.All, SampleResults.Full());
        Assert.Null(new FileInfo(folder.At("out", "amounts.csv")).LinkTarget);
    }
}
