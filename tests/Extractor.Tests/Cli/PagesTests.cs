using System.Text.Json;
using CsvHelper;
using Extractor.Cli;
using Extractor.Cli.Wiring;
using Extractor.Tests.Batch;
using Extractor.Tests.Ingest.Pdf;
using Xunit;

namespace Extractor.Tests.Cli;

/// <summary>--pages and --debug through the real library.</summary>
public sealed class PagesTests : IDisposable
{
    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public async Task Part_of_a_document_is_partial_and_no_failure()
    {
        space.Write("in/a.pdf", Pdf(4));
        Assert.Equal((0, ""), await Run("convert", space.At("in"), "-o", space.At("out"), "--pages", "2-3", "--quiet"));
        Assert.Equal("partial|4", Row("documents", "status", "pages"));
        Assert.Equal("pages_left_out|info", Row("problems", "code", "severity"));
    }

    [Fact]
    public async Task Document_without_these_pages_fails_with_a_sentence()
    {
        space.Write("in/a.pdf", Pdf(4));
        var (code, error) = await Run("convert", space.At("in"), "-o", space.At("out"), "--pages", "9-", "--quiet");
        Assert.Equal(1, code);
        Assert.Contains("has 4 pages and none of those asked for (9-)", error, StringComparison.Ordinal);
        Assert.Equal("failed|4", Row("documents", "status", "pages"));
    }

    [Fact]
    public async Task Tables_are_those_of_the_pages()
    {
        space.Write("a.pdf", Pdf(4));
        var run = new CliRun();
        Assert.Equal(0, await run.Run("tables", space.At("a.pdf"), "--json", "--pages", "2,4"));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal([2, 4], json.RootElement.GetProperty("a.pdf").EnumerateArray().Select(t => t.GetProperty("page").GetInt32()));
        Assert.Equal(1, await run.Run("tables", space.At("a.pdf"), "--json", "--pages", "5"));
        Assert.Contains("none of those asked for (5)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_passed_on_as_asked()
    {
        ReadingOrder? order = null;
        var run = new CliRun
        {
            Conversion = o =>
            {
                order = o;
                return (path, bytes, _) => Results.Converted(path, bytes);
            },
        };
        Assert.Equal(0, await run.Run("convert", space.Write("a.txt", "a"), "--pages", "3-7", "--debug", "pictures", "--quiet"));
        Assert.Equal(("3-7", "pictures"), (order!.Pages.ToString(), order.Debug));
        Assert.Equal(0, await run.Run("convert", space.At("a.txt"), "--quiet"));
        Assert.Equal((Extractor.Values.PageRange.All, null), (order.Pages, order.Debug));
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("tables")]
    public async Task Picture_of_each_page_that_is_read(string command)
    {
        space.Write("in/a.pdf", Pdf(3));
        space.Write("in/b.txt", "no pages to draw");
        string[] form = command == "tables" ? ["--csv", space.At("csv")] : ["-o", space.At("out"), "--quiet"];
        Assert.Equal((0, ""), await Run([command, space.At("in"), .. form, "--debug", space.At("pictures"), "--pages", "2-"]));
        var folder = Assert.Single(Directory.GetDirectories(space.At("pictures")));
        Assert.Matches("^d[0-9a-f]{16}$", Path.GetFileName(folder));
        Assert.Equal(["page-002.svg", "page-003.svg"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("tables")]
    public async Task Folder_that_cannot_be_written_is_3_and_leaves_no_dataset(string command)
    {
        space.Write("in/a.pdf", Pdf(1));
        space.Write("file", "in the way");
        string[] form = command == "tables" ? ["--json"] : ["-o", space.At("out"), "--quiet"];
        var (code, error) = await Run([command, space.At("in"), .. form, "--debug", space.At("file/pictures")]);
        Assert.Equal(ExitCode.Environment, code);
        Assert.Contains("choose another folder with --debug", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(space.At("out")));
    }

    [Fact]
    public async Task Document_whose_pictures_cannot_be_written_ends_the_run()
    {
        space.Write("in/a.pdf", Pdf(1));
        Directory.CreateDirectory(space.At("pictures"));
        File.CreateSymbolicLink(space.At("pictures/" + Extractor.Values.DocumentId.Of(Pdf(1))), space.At("elsewhere"));
        var (code, error) = await Run("convert", space.At("in"), "-o", space.At("out"), "--debug", space.At("pictures"), "--quiet");
        Assert.Equal(ExitCode.Environment, code);
        Assert.Contains("symbolic link", error, StringComparison.Ordinal);
        Assert.False(File.Exists(space.At("out/datapackage.json")));
        Assert.False(Directory.Exists(space.At("elsewhere")));
    }

    private static async Task<(int Code, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(Terminal.Over(output, true), Terminal.Over(error, true));
        var code = await CommandLine.RunAsync([.. arguments, "--lang", "en"], terminal, Parts.OfLibrary(), _ => null, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }

    /// <summary>The first row of a file of the dataset, cut to some columns.</summary>
    private string Row(string file, params string[] columns)
    {
        using var csv = CsvReader.Create(File.OpenRead(space.At($"out/{file}.csv")));
        Assert.True(csv.Read());
        return string.Join('|', columns.Select(column => csv.GetString(column)));
    }

    private static byte[] Pdf(int pages) => RawPdf.Of([.. Enumerable.Range(1, pages).Select(i => new RawPdf.Page(
        string.Concat(new[] { 100, 120, 140 }.Select(y => RawPdf.Line(50, y, 350, y))) + string.Concat(new[] { 50, 200, 350 }.Select(x => RawPdf.Line(x, 100, x, 140)))
        + RawPdf.Text(55, 125, "Name") + RawPdf.Text(205, 125, "Value") + RawPdf.Text(55, 105, "Vienna") + RawPdf.Text(205, 105, $"{i}.5")))]);
}
