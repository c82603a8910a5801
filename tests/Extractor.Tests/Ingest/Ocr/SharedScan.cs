using Extractor.Ingest;
using Extractor.Ingest.Ocr;
using Extractor.Ingest.Pdf;
using Extractor.Values;
using SkiaSharp;
using Xunit;

namespace Extractor.Tests.Ingest.Ocr;

/// <summary>A page of the shared scan whose text is known; tests that use it skip where it or the models are absent.</summary>
internal static class SharedScan
{
    public static readonly string[] Printed = ["2024年预算单位收入预算总表", "机关事业单位基本养老保险缴费支出", "12,121,164", "11,281,624", "7,020"];

    public static byte[] Document()
    {
        var folder = Path.GetFullPath(Path.Combine(RepositoryFiles.Root, "..", "shared", "corpus", "scanned"));
        if (!Directory.Exists(folder)) Assert.Skip("The shared scan (../shared/corpus/scanned) is not present.");
        if (OcrModels.Default is null) Assert.Skip("The models that read scans were not fetched (./ocr-models).");
        return File.ReadAllBytes(Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).First());
    }

    /// <summary>Its eighth page, decoded.</summary>
    public static SKBitmap Bitmap()
    {
        var reading = new PdfReading(IngestLimits.Default with { PageTime = TimeSpan.FromMinutes(1), Asked = PageRange.Parse("8")! });
        reading.Read(Document());
        return Assert.Single(Assert.Single(reading.Scanned()).Images).Open()!;
    }

    public static byte[] File8(SKEncodedImageFormat format)
    {
        using var bitmap = Bitmap();
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    public static void AssertRead(DrawnPage page)
    {
        var text = string.Concat(page.Letters.Select(l => l.Text));
        foreach (var printed in Printed) Assert.Contains(printed, text, StringComparison.Ordinal);
    }
}
