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

    /// <summary>A smaller image; each of its pixels has the mean shade of the room it takes.</summary>
    /// <param name="scale">Its size as a share of this one's, up to 1.</param>
    public GrayImage Shrunk(double scale)
    {
        if (scale >= 1) return this;
        var small = new GrayImage(Math.Max(1, (int)(Width * scale)), Math.Max(1, (int)(Height * scale)));
        var columns = Enumerable.Range(0, small.Width + 1).Select(x => x * (double)Width / small.Width).ToArray();
        for (var y = 0; y < small.Height; y++)
        {
            var (top, bottom) = (y * (double)Height / small.Height, (y + 1) * (double)Height / small.Height);
            for (var x = 0; x < small.Width; x++) small.Pixels[(y * small.Width) + x] = Mean(columns[x], columns[x + 1], top, bottom);
        }

        return small;
    }

    private byte Mean(double left, double right, double top, double bottom)
    {
        var (sum, area) = (0.0, 0.0);
        for (var y = (int)top; y < Math.Min(Height, Math.Ceiling(bottom)); y++)
        {
            var high = Math.Min(bottom, y + 1) - Math.Max(top, y);
            for (var x = (int)left; x < Math.Min(Width, Math.Ceiling(right)); x++)
            {
                var part = high * (Math.Min(right, x + 1) - Math.Max(left, x));
                (sum, area) = (sum + (part * Pixels[(y * Width) + x]), area + part);
            }
        }

        return (byte)Math.Clamp((sum / area) + 0.5, 0, 255);
    }

    /// <summary>The shade at a point between pixels, by cubics through the sixteen around it, which keep thin strokes sharp.</summary>
    /// <param name="x">From the left.</param>
    /// <param name="y">From the top.</param>
    public byte At(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 1 || top < 1 || left + 2 >= Width || top + 2 >= Height) return 255;
        var (fx, fy, sum) = (x - left, y - top, 0.0);
        for (var row = -1; row <= 2; row++)
        {
            var at = ((top + row) * Width) + left;
            sum += Cubic(row - fy) * ((Cubic(-1 - fx) * Pixels[at - 1]) + (Cubic(-fx) * Pixels[at]) + (Cubic(1 - fx) * Pixels[at + 1]) + (Cubic(2 - fx) * Pixels[at + 2]));
        }

        return (byte)Math.Clamp(sum + 0.5, 0, 255);
    }

    private static double Cubic(double distance)
    {
        var d = Math.Abs(distance);
        return d < 1 ? (((1.5 * d) - 2.5) * d * d) + 1 : d < 2 ? (((((-0.5 * d) + 2.5) * d) - 4) * d) + 2 : 0;
    }
}
