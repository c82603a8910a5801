using Extractor.Tests.Batch;
using Extractor.Tests.Emit;
using Xunit;

namespace Extractor.Tests.Cli;

public sealed class ReportTests : IDisposable
{
    private readonly Workspace space = new();

    private string Folder => Path.Combine(space.Root, "out");

    public void Dispose() => space.Dispose();

    [Theory]
    [InlineData("en", "Report: ")]
    [InlineData("zh", "报告：")]
    public async Task The_page_is_written_into_the_dataset_in_the_language_asked_for(string language, string said)
    {
        Datasets.Write(Folder, Datasets.All, SampleResults.Full());
        var run = new CliRun();

        Assert.Equal(0, await run.Run("report", Folder, "--lang", language));
        Assert.Equal(said + Path.Combine(Folder, "report.html") + "\n", run.Out);
        Assert.Contains($"<html lang=\"{language}\">", await File.ReadAllTextAsync(Path.Combine(Folder, "report.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name its folder", "report")]
    [InlineData("is no folder", "report", "/nowhere/at/all")]
    [InlineData("no option", "report", "--format", "csv")]
    public async Task Wrong_usage_is_2(string sentence, params string[] arguments)
    {
        var run = new CliRun();
        Assert.Equal(2, await run.Run(arguments));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_dataset_is_2()
    {
        var run = new CliRun();
        Assert.Equal(2, await run.Run("report", space.Root));
        Assert.Contains("no complete dataset", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_written_is_3()
    {
        Datasets.Write(Folder, Datasets.All, SampleResults.Full());
        Directory.CreateDirectory(Path.Combine(Folder, "report.html"));
        var run = new CliRun();
        Assert.Equal(3, await run.Run("report", Folder));
        Assert.Contains("report cannot be written", run.Error, StringComparison.Ordinal);
    }
}
