namespace Extractor.Ingest.Ocr;

/// <summary>A line as the models see it.</summary>
/// <param name="Box">The rectangle around its ink.</param>
/// <param name="Left">Where it begins, pixels of the page.</param>
/// <param name="Top">Its top, pixels of the page.</param>
/// <param name="Scale">Its pixels to one of the page's, along the line.</param>
/// <param name="Upright">The same across it.</param>
/// <param name="Width">Its width.</param>
internal readonly record struct LineCrop(PixelBox Box, double Left, double Top, double Scale, double Upright, int Width)
{
    /// <summary>The models' height of a line, pixels.</summary>
    public const int Height = 48;

    /// <summary>Pixels of a line to a step of the reader.</summary>
    public const int Step = 8;

    /// <summary>Width of the widest line, pixels; a longer one is pressed.</summary>
    private const int Widest = 3200;

    /// <summary>White paper left over and under a line, as a share of its height.</summary>
    private const double Margin = 0.22;

    /// <summary>The crop of a line.</summary>
    /// <param name="box">The rectangle around its ink.</param>
    public static LineCrop Of(PixelBox box)
    {
        // a low line (a dash, a full stop) is not blown up to the height of letters
        var margin = Math.Max(2, box.Height * Margin);
        var height = Math.Max(box.Height + (2 * margin), 12);
        var upright = Height / height;
        var width = (int)Math.Ceiling((box.Width + (2 * margin)) * upright / Step) * Step;
        var pressed = Math.Clamp(width, 2 * Step, Widest);
        var scale = pressed < width ? pressed / (box.Width + (2 * margin)) : upright;
        return new LineCrop(box, box.Left - margin, ((box.Top + box.Bottom) / 2.0) - (height / 2), scale, upright, pressed);
    }

    /// <summary>Writes its pixels as the models take them: three channels alike, -1 black to 1 white, 0 beyond its end.</summary>
    /// <param name="image">The page.</param>
    /// <param name="input">Receives them.</param>
    /// <param name="width">The width that is written.</param>
    public void Fill(GrayImage image, Span<float> input, int width)
    {
        var end = Box.Right + (Box.Left - Left);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = Left + ((x + 0.5) / Scale) - 0.5;
                var shade = x < Width && at <= end ? ((image.At(at, Top + ((y + 0.5) / Upright) - 0.5) / 127.5f) - 1) : 0;
                for (var channel = 0; channel < 3; channel++) input[(((channel * Height) + y) * width) + x] = shade;
            }
        }
    }
}
