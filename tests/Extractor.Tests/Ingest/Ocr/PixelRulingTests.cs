using Extractor.Ingest.Ocr;
using Xunit;

namespace Extractor.Tests.Ingest.Ocr;

public sealed class PixelRulingTests
{
    [Fact]
    public void A_tilted_grid_is_straightened_found_and_taken_out()
    {
        var image = White(600, 400);
        for (var x = 60; x < 540; x++)
            foreach (var y in (int[])[100, 200, 300]) Dot(image, x, y + (int)Math.Round((x - 300) * 0.01));
        for (var y = 100; y <= 300; y++)
            foreach (var x in (int[])[60, 300, 539]) Dot(image, x - (int)Math.Round((y - 200) * 0.01), y + (int)Math.Round((x - 300) * 0.01));
        var slope = Ink.Of(image).Slope();
        Assert.InRange(slope, 0.008, 0.012);
        var straight = image.Straightened(slope);
        var lines = new PixelRulings(straight, Ink.Of(straight), 2);
        var found = lines.Find();
        Assert.Equal([100, 200, 300], found.Where(r => r.IsHorizontal).Select(r => (int)Math.Round(r.At / 10) * 10).Order());
        Assert.Equal([60, 300, 540], found.Where(r => !r.IsHorizontal).Select(r => (int)Math.Round(r.At / 10) * 10).Order());
        lines.Erase();
        var left = Ink.Of(straight);
        Assert.InRange(Enumerable.Range(0, 400).Sum(y => Enumerable.Range(0, 600).Count(x => left[x, y])), 0, 40);
    }

    [Fact]
    public void A_row_of_letters_feet_is_no_line()
    {
        var image = White(600, 200);
        for (var letter = 0; letter < 20; letter++)
            for (var x = 0; x < 18; x++)
                for (var y = 80; y < 100; y++)
                    if (y >= 98 || x is 2 or 3 or 14 or 15) Dot(image, 100 + (letter * 18) + x, y);
        Assert.Empty(new PixelRulings(image, Ink.Of(image), 2).Find());
    }

    [Fact]
    public void An_upright_line_that_figures_touch_is_one_and_they_keep_their_edges()
    {
        var image = White(600, 400);
        for (var x = 60; x < 540; x++)
            foreach (var y in (int[])[100, 200, 300]) Dot(image, x, y);
        for (var y = 100; y <= 300; y++)
            foreach (var x in (int[])[60, 300, 540]) Dot(image, x, y);
        // strokes of digits, one pixel of paper from the line, over most of its length
        for (var y = 110; y < 290; y++)
            if (y is < 190 or > 210)
                foreach (var x in (int[])[296, 297]) Dot(image, x, y);
        var lines = new PixelRulings(image, Ink.Of(image), 2);
        Assert.Contains(lines.Find(), r => !r.IsHorizontal && Math.Abs(r.At - 300) < 1);
        lines.Erase();
        Assert.Equal((20, 250), (image.Pixels[(150 * 600) + 297], image.Pixels[(150 * 600) + 300]));
    }

    private static GrayImage White(int width, int height)
    {
        var image = new GrayImage(width, height);
        Array.Fill(image.Pixels, (byte)250);
        return image;
    }

    private static void Dot(GrayImage image, int x, int y) => image.Pixels[(y * image.Width) + x] = 20;
}
