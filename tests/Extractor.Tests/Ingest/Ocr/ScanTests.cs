using Extractor.Ingest;
using Extractor.Ingest.Ocr;
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
        var source = SourceReader.Read(File.ReadAllBytes(Directory.GetFiles(Folder, "*.pdf").Order(StringComparer.Ordinal).First()), IngestLimits.Default with { Asked = PageRange.Parse("8")! });
        var page = Assert.Single(source.Drawn);
        foreach (var printed in (string[])["2024年预算单位收入预算总表", "机关事业单位基本养老保险缴费支出", "12,121,164", "11,281,624", "7,020"])
            Assert.Contains(printed, string.Concat(page.Letters.Select(l => l.Text)), StringComparison.Ordinal);
        Assert.Equal(19, page.Rulings.Count(r => r is { IsHorizontal: true } && r.To - r.From > 80));
        Assert.InRange(page.Rulings.Count(r => !r.IsHorizontal), 9, 11);
        Assert.Contains(source.Problems, p => p.Code == "read_from_pixels");
        Assert.DoesNotContain(source.Problems, p => p.Code is "needs_ocr" or "page_needs_ocr");
    }

    [Fact]
    public void What_is_no_image_is_not_decoded() => Assert.Null(ImageDecoder.Bitmap(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 5 }));
}
