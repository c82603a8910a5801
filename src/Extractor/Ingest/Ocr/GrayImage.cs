namespace Extractor.Ingest.Ocr;

/// <summary>An image in shades of grey, 0 black to 255 white, row by row.</summary>
/// <param name="width">Its width, pixels.</param>
/// <param name="height">Its height, pixels.</param>
internal sealed class GrayImage(int width, int height)
{
    /// <summary>Its width, pixels.</summary>
    public int Width { get; } = width;

    /// <summary>Its height, pixels.</summary>
    public int Height { get; } = height;

    /// <summary>The shades.</summary>
    public byte[] Pixels { get; } = new byte[width * height];

    /// <summary>The image after quarter turns, clockwise.</summary>
    /// <param name="turns">How many, 0 to 3.</param>
    public GrayImage Turned(int turns)
    {
        if (turns == 0) return this;
        var turned = turns == 2 ? new GrayImage(Width, Height) : new GrayImage(Height, Width);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (tx, ty) = turns switch { 1 => (Height - 1 - y, x), 2 => (Width - 1 - x, Height - 1 - y), _ => (y, Width - 1 - x) };
                turned.Pixels[(ty * turned.Width) + tx] = Pixels[(y * Width) + x];
            }
        }

        return turned;
    }

    /// <summary>The image turned about its middle by a small angle; what comes in from outside is white.</summary>
    /// <param name="slope">The tangent of the angle by which lines fall to the right.</param>
    public GrayImage Straightened(double slope)
    {
        var straight = new GrayImage(Width, Height);
        var (cos, sin) = (1 / Math.Sqrt(1 + (slope * slope)), slope / Math.Sqrt(1 + (slope * slope)));
        var (mx, my) = (Width / 2.0, Height / 2.0);
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                straight.Pixels[(y * Width) + x] = At(mx + ((x - mx) * cos) - ((y - my) * sin), my + ((x - mx) * sin) + ((y - my) * cos));
        return straight;
    }

    /// <summary>The shade at a point between pixels.</summary>
    /// <param name="x">From the left.</param>
    /// <param name="y">From the top.</param>
    public byte At(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= Width || top + 1 >= Height) return 255;
        var (fx, fy, at) = (x - left, y - top, (top * Width) + left);
        var upper = (Pixels[at] * (1 - fx)) + (Pixels[at + 1] * fx);
        var lower = (Pixels[at + Width] * (1 - fx)) + (Pixels[at + Width + 1] * fx);
        return (byte)((upper * (1 - fy)) + (lower * fy) + 0.5);
    }
}
