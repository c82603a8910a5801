using Extractor.Ingest.Ocr;
using SkiaSharp;
using Xunit;

namespace Extractor.Tests.Ingest.Ocr;

public sealed class PixelPageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_turned_page_is_read_as_it_would_be_upright(int turns)
    {
        using var bitmap = SharedScan.Bitmap();
        var (width, height) = turns % 2 == 0 ? (842.0, 595.0) : (595.0, 842.0);
        // turned one way, it takes as many turns as are left of four to stand upright
        var page = new PixelPage(OcrModels.Default!).Read(new ScannedPage(1, width, height, [PlacedImage.Whole(() => Turned(bitmap, turns), width, height)]))!;
        SharedScan.AssertRead(page);
        Assert.All(page.Letters, l => Assert.Equal((4 - turns) % 4, l.Turns));
        Assert.All(page.Letters, l => Assert.InRange(l.Box.X0, 0, width));
        Assert.All(page.Letters, l => Assert.InRange(l.Box.Y0, 0, height));
    }

    [Fact]
    public void Strips_of_a_page_are_read_as_one()
    {
        using var bitmap = SharedScan.Bitmap();
        const int Parts = 7;
        var strips = Enumerable.Range(0, Parts).Select(i => (Top: bitmap.Height * i / Parts, Bottom: bitmap.Height * (i + 1) / Parts)).Select(s =>
            new PlacedImage(() => Part(bitmap, s.Top, s.Bottom), (0, s.Top * 595.0 / bitmap.Height), (842, s.Top * 595.0 / bitmap.Height), (0, s.Bottom * 595.0 / bitmap.Height)));
        SharedScan.AssertRead(new PixelPage(OcrModels.Default!).Read(new ScannedPage(1, 842, 595, [.. strips]))!);
    }

    [Fact]
    public void A_red_seal_over_figures_is_no_ink()
    {
        using var bitmap = SharedScan.Bitmap();
        using (var canvas = new SKCanvas(bitmap))
        using (var red = new SKPaint { Color = new SKColor(225, 40, 50), StrokeWidth = 6, Style = SKPaintStyle.Stroke, BlendMode = SKBlendMode.Multiply })
        {
            canvas.DrawCircle(850, 600, 130, red);
            canvas.DrawCircle(850, 600, 20, red);
        }

        SharedScan.AssertRead(new PixelPage(OcrModels.Default!).Read(new ScannedPage(1, 842, 595, [PlacedImage.Whole(() => bitmap.Copy(), 842, 595)]))!);
    }

    private static SKBitmap Part(SKBitmap bitmap, int top, int bottom)
    {
        var part = new SKBitmap(bitmap.Info.WithSize(bitmap.Width, bottom - top));
        using var canvas = new SKCanvas(part);
        canvas.DrawBitmap(bitmap, 0, -top, SKSamplingOptions.Default);
        return part;
    }

    private static SKBitmap Turned(SKBitmap bitmap, int turns)
    {
        var turned = new SKBitmap(turns % 2 == 0 ? bitmap.Info : bitmap.Info.WithSize(bitmap.Height, bitmap.Width));
        using var canvas = new SKCanvas(turned);
        canvas.Translate(turned.Width / 2f, turned.Height / 2f);
        canvas.RotateDegrees(90 * turns);
        canvas.Translate(-bitmap.Width / 2f, -bitmap.Height / 2f);
        canvas.DrawBitmap(bitmap, 0, 0, SKSamplingOptions.Default);
        return turned;
    }
}
