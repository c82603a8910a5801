using Extractor.Ingest;
using Extractor.Ingest.Ocr;
using Extractor.Tests.Batch;
using Extractor.Tests.Cli;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Ingest.Ocr;

public sealed class ScanTests
{
    private static string Folder { get; } = Path.GetFullPath(Path.Combine(RepositoryFiles.Root, "..", "shared", "corpus", "scanned"));

    [Fact]
    public void A_tilted_scan_is_read_letter_for_letter_with_its_ruling_lines()
    {
        if (!Directory.Exists(Folder)) Assert.Skip("The shared scan (../shared/corpus/scanned) is not present.");
        if (OcrModels.Default is null) Assert.Skip("The models that read scans were not fetched (./ocr-models).");
        var source = SourceReader.Read(File.ReadAllBytes(Directory.GetFiles(Folder, "*.pdf").Order(StringComparer.Ordinal).First()), IngestLimits.Default with { PageTime = TimeSpan.FromMinutes(1), Asked = PageRange.Parse("8")! });
        var page = Assert.Single(source.Drawn);
        foreach (var printed in (string[])["2024年预算单位收入预算总表", "机关事业单位基本养老保险缴费支出", "12,121,164", "11,281,624", "7,020"])
            Assert.Contains(printed, string.Concat(page.Letters.Select(l => l.Text)), StringComparison.Ordinal);
        Assert.Equal(19, page.Rulings.Count(r => r is { IsHorizontal: true } && r.To - r.From > 80));
        // a line may be told in two pieces, a pixel apart
        var upright = page.Rulings.Where(r => !r.IsHorizontal).Select(r => r.At).Order().ToList();
        Assert.Equal(10, upright.Where((at, i) => i == 0 || at - upright[i - 1] > 2).Count());
        Assert.Contains(source.Problems, p => p.Code == "read_from_pixels");
        Assert.DoesNotContain(source.Problems, p => p.Code is "needs_ocr" or "page_needs_ocr");
    }

    [Fact]
    public async Task Nothing_is_left_in_the_users_home()
    {
        if (!Directory.Exists(Folder)) Assert.Skip("The shared scan (../shared/corpus/scanned) is not present.");
        if (!OcrModels.AreFetched) Assert.Skip("The models that read scans were not fetched (./ocr-models).");
        using var space = new Workspace();
        var home = Directory.CreateDirectory(space.At("home")).FullName;
        // what is set for tests and builds would hide that it reports
        var environment = new Dictionary<string, string?> { ["HOME"] = home, ["XDG_CACHE_HOME"] = null, ["CI"] = null, ["ORT_RUNNING_UNIT_TESTS"] = null, ["ORT_DISABLE_TELEMETRY"] = null, ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" };
        using var run = RealProcess.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "extractor.dll"), "convert", Folder, "--pages", "8", "--output", space.At("out"), "--quiet"], space.Root, environment);
        Assert.Equal((0, "", ""), await run.End(TestContext.Current.CancellationToken));
        Assert.Contains("read_from_pixels", await File.ReadAllTextAsync(space.At("out/problems.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(home));
        Assert.Single(Directory.GetFiles(space.At("out/.store"), "*.scan", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_is_no_image_is_not_decoded() => Assert.Null(ImageDecoder.Bitmap(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 5 }));
}
