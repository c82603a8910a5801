using Extractor.Overlay;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Overlay;

/// <summary>Nothing is written or removed outside the folder, whatever links lie in it or a document is called.</summary>
public sealed class OverlayFolderTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly DocumentTrace trace = InventedOffice.Trace(InventedOffice.Narrative, InventedOffice.RevenueTable);

    public OverlayFolderTests()
    {
        Directory.CreateDirectory(folder.At("elsewhere"));
        File.WriteAllText(folder.At("elsewhere", "page-001.svg"), "theirs");
    }

    private string Id => trace.Result.Document.DocumentId;

    public void Dispose()
    {
        Assert.Equal("theirs"u8.ToArray(), Assert.Single(folder.Files("elsewhere")).Value);
        folder.Dispose();
    }

    [Fact]
    public void Pages_of_an_earlier_run_are_gone_and_other_files_stay()
    {
        Directory.CreateDirectory(folder.At("out", Id));
        foreach (var name in (string[])["page-001.svg", "page-099.svg", "page-1000.svg", "page-1.svg", "notes.txt"]) File.WriteAllText(folder.At("out", Id, name), "old");
        Assert.Equal(0, Add(trace));
        Assert.Equal(["notes.txt", "page-001.svg", "page-002.svg", "page-1.svg"], folder.Files(Path.Combine("out", Id)).Keys);
        Assert.NotEqual("old"u8.ToArray(), folder.Files(Path.Combine("out", Id))["page-001.svg"]);
    }

    [Fact]
    public void Folder_of_a_document_that_is_a_link_is_refused()
    {
        Directory.CreateDirectory(folder.At("out"));
        Directory.CreateSymbolicLink(folder.At("out", Id), folder.At("elsewhere"));
        Assert.Contains("symbolic link", Assert.Throws<IOException>(() => Add(trace)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_that_is_a_link_is_replaced()
    {
        Directory.CreateDirectory(folder.At("out", Id));
        File.CreateSymbolicLink(folder.At("out", Id, "page-001.svg"), folder.At("elsewhere", "page-001.svg"));
        File.CreateSymbolicLink(folder.At("out", Id, "page-002.svg"), folder.At("nowhere.svg"));
        Assert.Equal(0, Add(trace));
        Assert.All((string[])["page-001.svg", "page-002.svg"], name => Assert.Null(new FileInfo(folder.At("out", Id, name)).LinkTarget));
        Assert.False(File.Exists(folder.At("nowhere.svg")));
    }

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("d0123456789abcde/")]
    [InlineData("")]
    public void What_is_no_document_id_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => Add(trace with { Result = trace.Result with { Document = trace.Result.Document with { DocumentId = id } } }));

    [Fact]
    public void Beyond_the_bytes_of_a_document_its_pages_are_left_out() =>
        Assert.Equal(1, new OverlayFolder(folder.At("out"), 10).Add(trace, TestContext.Current.CancellationToken));

    [Fact]
    public void Text_leaves_no_folder()
    {
        var text = TestDocuments.Pipeline.Trace("a.txt", "a"u8.ToArray(), Extractor.Ingest.IngestLimits.Default, TestContext.Current.CancellationToken);
        Assert.Equal(0, Add(text));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At("out")));
    }

    private int Add(DocumentTrace document) => new OverlayFolder(folder.At("out")).Add(document, TestContext.Current.CancellationToken);
}
