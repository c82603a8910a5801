namespace Extractor.Ingest.Ocr;

/// <summary>A page that is an image, as found in a document.</summary>
/// <param name="Number">Page from 1.</param>
/// <param name="Width">Its width, points.</param>
/// <param name="Height">Its height, points.</param>
/// <param name="Image">The image's file.</param>
internal sealed record ScannedPage(int Number, double Width, double Height, ReadOnlyMemory<byte> Image);

/// <summary>Reads a page of pixels: letters and ruling lines, as if they were drawn.</summary>
/// <param name="models">The models.</param>
internal sealed class PixelPage(OcrModels models)
{
    private readonly TextDetector detector = new(models.Detection);
    private readonly LineReader reader = new(models);

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <returns>What is drawn there; null where its image can't be decoded.</returns>
    public DrawnPage? Read(ScannedPage page)
    {
        if (ImageDecoder.Decode(page.Image) is not { } image) return null;
        var scale = image.Width / page.Width;
        if (Ink.Of(image).Slope() is not 0 and var slope) image = image.Straightened(slope);
        var lines = new PixelRulings(image, Ink.Of(image), scale);
        var rulings = lines.Find();
        lines.Erase();
        var ink = Ink.Of(image);
        var boxes = new LineSplitter(ink, rulings).Split(new MissedInk(ink, scale).Add(detector.Find(image), rulings));
        var letters = new LineLetters(ink, scale);
        return new DrawnPage(
            page.Number,
            page.Width,
            page.Height,
            [.. reader.Read(image, boxes).SelectMany(letters.Of)],
            [.. rulings.Select(r => new Ruling(r.IsHorizontal, r.At / scale, r.From / scale, r.To / scale))]);
    }
}
