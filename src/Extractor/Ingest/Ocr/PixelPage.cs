using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Ingest.Ocr;

/// <summary>Reads a page of pixels: letters and ruling lines, as if they were drawn.</summary>
/// <param name="models">The models.</param>
internal sealed class PixelPage(OcrModels models)
{
    private readonly TextDetector detector = new(models.Detection);
    private readonly DirectionReader direction = new(models.Direction);
    private readonly LineReader reader = new(models);

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <returns>What is drawn there; null where its image can't be decoded.</returns>
    public DrawnPage? Read(ScannedPage page)
    {
        if (page.Images.Count == 0 || ImageDecoder.Decode(page) is not { } image) return null;
        var (upright, lines, turns) = Upright(image);
        var (width, height) = turns % 2 == 0 ? (page.Width, page.Height) : (page.Height, page.Width);
        var scale = upright.Width / width;
        var (letters, rulings) = Read(upright, lines, scale);
        return new DrawnPage(page.Number, page.Width, page.Height, [.. letters.Select(l => Turned(l, turns, width, height))], [.. rulings.Select(r => Turned(r, turns, width, height))]);
    }

    /// <summary>The image with its lines lying from left to right, those lines, and the quarter turns clockwise that it took.</summary>
    private (GrayImage Image, List<PixelBox> Lines, int Turns) Upright(GrayImage image)
    {
        var turns = 0;
        var straight = Straight(image);
        var lines = detector.Find(straight);
        if (DirectionReader.IsSideways(lines))
        {
            turns = 1;
            straight = Straight(image.Turned(turns));
            lines = detector.Find(straight);
        }

        if (!direction.IsOnItsHead(straight, lines)) return (straight, lines, turns);
        var (width, height) = (straight.Width, straight.Height);
        return (straight.Turned(2), lines.ConvertAll(l => new PixelBox(width - l.Right, height - l.Bottom, width - l.Left, height - l.Top)), turns + 2);
    }

    private static GrayImage Straight(GrayImage image) => Ink.Of(image).Slope() is not 0 and var slope ? image.Straightened(slope) : image;

    private (ImmutableArray<DrawnLetter> Letters, ImmutableArray<Ruling> Rulings) Read(GrayImage image, List<PixelBox> found, double scale)
    {
        var lines = new PixelRulings(image, Ink.Of(image), scale);
        var rulings = lines.Find();
        lines.Erase();
        var ink = Ink.Of(image);
        var boxes = new LineSplitter(ink, rulings).Split(new MissedInk(ink, scale).Add(found, rulings));
        var letters = new LineLetters(ink, scale);
        return ([.. reader.Read(image, boxes).SelectMany(letters.Of)], [.. rulings.Select(r => new Ruling(r.IsHorizontal, r.At / scale, r.From / scale, r.To / scale))]);
    }

    /// <summary>A letter as it stands on the page that is seen.</summary>
    private static DrawnLetter Turned(DrawnLetter letter, int turns, double width, double height)
    {
        if (turns == 0) return letter;
        var box = letter.Box.Turned(4 - turns, width, height);
        return letter with { Box = box, Baseline = box.Y1, Turns = turns };
    }

    private static Ruling Turned(Ruling ruling, int turns, double width, double height)
    {
        var box = (ruling.IsHorizontal ? new Box(ruling.From, ruling.At, ruling.To, ruling.At) : new Box(ruling.At, ruling.From, ruling.At, ruling.To)).Turned((4 - turns) % 4, width, height);
        return ruling.IsHorizontal == (turns % 2 == 0) ? new Ruling(true, box.Y0, box.X0, box.X1) : new Ruling(false, box.X0, box.Y0, box.Y1);
    }
}
