using Extractor.Query.Figures;
using Extractor.Tests.Batch;
using Extractor.Tests.Emit;
using Xunit;

namespace Extractor.Tests.Cli;

public sealed class ShowTests : IDisposable
{
    private const string Id = "f" + SampleResults.FirstId + "1";
    private readonly Workspace space = new();

    public ShowTests() => Datasets.Write(Folder, Datasets.All, SampleResults.Full());

    private string Folder => Path.Combine(space.Root, "out");

    public void Dispose() => space.Dispose();

    [Theory]
    [InlineData("en", "500.75 万元 = 5,007,500 yuan", "Status: verified", "figure " + Id, "holds: 1 = 2")]
    [InlineData("zh", "500.75 万元 = 5,007,500 元", "状态：", "数字标识 " + Id, "1 = 2（左边 5,007,500")]
    public async Task A_figure_is_shown_with_a_line_to_cite_it(string language, params string[] parts)
    {
        var run = new CliRun { Figure = FigureLookup.Find };
        Assert.Equal(0, await run.Run("show", Folder, Id, "--lang", language));
        Assert.All(parts, part => Assert.Contains(part, run.Out, StringComparison.Ordinal));
        Assert.Contains("示例.txt", run.Out.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_figure_is_2()
    {
        var run = new CliRun();
        Assert.Equal(2, await run.Run("show", Folder, "f0"));
        Assert.Contains("no figure \"f0\"", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PictureFault.ToolMissing, 3, "poppler-utils")]
    [InlineData(PictureFault.ToolFailed, 3, "could not draw")]
    [InlineData(PictureFault.SourceChanged, 2, "no longer the document")]
    [InlineData(PictureFault.SourceMissing, 2, "convert was run in")]
    [InlineData(PictureFault.NoPage, 2, "leave --image out")]
    public async Task Why_there_is_no_picture_is_said(PictureFault fault, int code, string sentence)
    {
        var run = new CliRun { Figure = FigureLookup.Find, Picture = (_, _) => throw new PictureFailedException(fault, "x") };
        Assert.Equal(code, await run.Run("show", Folder, Id, "--image", Path.Combine(space.Root, "a.png")));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_goes_to_a_png_file_only()
    {
        var run = new CliRun { Figure = FigureLookup.Find, Picture = (_, _) => Task.FromResult(new byte[] { 1, 2 }) };
        Assert.Equal(2, await run.Run("show", Folder, Id, "--image", Path.Combine(space.Root, "a.pdf")));
        Assert.Equal(0, await run.Run("show", Folder, Id, "--image", Path.Combine(space.Root, "a.png")));
        Assert.Equal([1, 2], await File.ReadAllBytesAsync(Path.Combine(space.Root, "a.png"), TestContext.Current.CancellationToken));
    }
}
