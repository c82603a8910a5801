namespace Extractor.Ingest.Ocr;

/// <summary>Which pixels are printed: darker than the paper around them.</summary>
internal sealed class Ink
{
    /// <summary>Half the side of the square whose mean is the paper's shade, pixels.</summary>
    private const int Reach = 20;

    /// <summary>Ink is at least so much darker than the mean around it.</summary>
    private const int Darker = 28;

    private readonly bool[] dark;

    private Ink(int width, int height) => (Width, Height, dark) = (width, height, new bool[width * height]);

    /// <summary>Width of the image, pixels.</summary>
    public int Width { get; }

    /// <summary>Height of the image, pixels.</summary>
    public int Height { get; }

    /// <summary>True where a pixel is printed.</summary>
    public bool this[int x, int y] => dark[(y * Width) + x];

    /// <summary>The printed pixels of an image.</summary>
    /// <param name="image">The image.</param>
    public static Ink Of(GrayImage image)
    {
        var (w, h) = (image.Width, image.Height);
        var ink = new Ink(w, h);
        var sums = new long[(w + 1) * (h + 1)];
        for (var y = 0; y < h; y++)
        {
            long row = 0;
            for (var x = 0; x < w; x++)
            {
                row += image.Pixels[(y * w) + x];
                sums[((y + 1) * (w + 1)) + x + 1] = sums[(y * (w + 1)) + x + 1] + row;
            }
        }

        for (var y = 0; y < h; y++)
        {
            var (top, bottom) = (Math.Max(0, y - Reach), Math.Min(h, y + Reach + 1));
            for (var x = 0; x < w; x++)
            {
                var (left, right) = (Math.Max(0, x - Reach), Math.Min(w, x + Reach + 1));
                var sum = sums[(bottom * (w + 1)) + right] - sums[(top * (w + 1)) + right] - sums[(bottom * (w + 1)) + left] + sums[(top * (w + 1)) + left];
                ink.dark[(y * w) + x] = image.Pixels[(y * w) + x] < (sum / ((bottom - top) * (right - left))) - Darker;
            }
        }

        return ink;
    }

    /// <summary>The tangent of the angle by which lines fall to the right: the one at which the rows' sums differ most.</summary>
    public double Slope()
    {
        var points = new List<(int X, int Y)>();
        for (var y = 0; y < Height; y++)
            for (var x = y % 3; x < Width; x += 3)
                if (this[x, y]) points.Add((x - (Width / 2), y));
        if (points.Count < 100) return 0;
        var best = Best(points, 0, 0.004, 13);
        return Best(points, Best(points, best, 0.001, 4), 0.00025, 4);
    }

    private double Best(List<(int X, int Y)> points, double middle, double step, int steps)
    {
        var (best, most) = (middle, -1.0);
        for (var i = -steps; i <= steps; i++)
        {
            var slope = middle + (i * step);
            var rows = new int[Height * 3];
            foreach (var (x, y) in points) rows[Math.Clamp((int)(y - (slope * x) + 0.5) + Height, 0, rows.Length - 1)]++;
            var sum = 0.0;
            foreach (var row in rows) sum += (double)row * row;
            if (sum > most) (best, most) = (slope, sum);
        }

        return best;
    }
}
