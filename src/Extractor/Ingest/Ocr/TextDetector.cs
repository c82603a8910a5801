using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Extractor.Ingest.Ocr;

/// <summary>A rectangle of pixels; right and bottom are the first pixels beyond it.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>Its width.</summary>
    public int Width => Right - Left;

    /// <summary>Its height.</summary>
    public int Height => Bottom - Top;
}

/// <summary>Finds lines of text by differentiable binarisation: the model says of each pixel how likely it is the core of a line.</summary>
/// <param name="model">The model.</param>
internal sealed class TextDetector(InferenceSession model)
{
    /// <summary>Pixels likelier than that are of a line's core.</summary>
    private const float Core = 0.3f;

    /// <summary>A core's mean likelihood is at least that.</summary>
    private const float Sure = 0.5f;

    /// <summary>A core grows by this share of its area over its perimeter to be the line.</summary>
    private const double Growth = 1.6;

    /// <summary>The model wants sides that are multiples of this.</summary>
    private const int Step = 32;

    /// <summary>The longer side that the model sees: lines are found as well at a hundred dots an inch, in half the time of a hundred and fifty.</summary>
    private const int Longest = 1_280;

    private static readonly float[] Mean = [0.485f, 0.456f, 0.406f], Deviation = [0.229f, 0.224f, 0.225f];

    /// <summary>The lines of an image, from the top down.</summary>
    /// <param name="image">The image.</param>
    public List<PixelBox> Find(GrayImage image)
    {
        var scale = Math.Min(1, Longest / (double)Math.Max(image.Width, image.Height));
        var seen = image.Shrunk(scale);
        var (width, height) = (Whole(seen.Width), Whole(seen.Height));
        var input = new float[3 * width * height];
        for (var channel = 0; channel < 3; channel++)
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++)
                {
                    var shade = x < seen.Width && y < seen.Height ? seen.Pixels[(y * seen.Width) + x] : (byte)255;
                    input[(((channel * height) + y) * width) + x] = ((shade / 255f) - Mean[channel]) / Deviation[channel];
                }

        using var results = model.Run([NamedOnnxValue.CreateFromTensor(model.InputNames[0], new DenseTensor<float>(input, [1, 3, height, width]))]);
        var likely = ((DenseTensor<float>)results[0].AsTensor<float>()).Buffer.Span.ToArray();
        return Cores(likely, width, height, seen).ConvertAll(b => new PixelBox(
            (int)(b.Left / scale), (int)(b.Top / scale), Math.Min(image.Width, (int)Math.Ceiling(b.Right / scale)), Math.Min(image.Height, (int)Math.Ceiling(b.Bottom / scale))));
    }

    private static int Whole(int side) => Math.Max(Step, (side + Step - 1) / Step * Step);

    private static List<PixelBox> Cores(float[] likely, int width, int height, GrayImage image)
    {
        var found = new List<PixelBox>();
        var seen = new bool[likely.Length];
        var stack = new Stack<int>();
        for (var start = 0; start < likely.Length; start++)
        {
            if (seen[start] || likely[start] <= Core) continue;
            var (left, top, right, bottom, sum, count) = (width, height, 0, 0, 0.0, 0);
            stack.Push(start);
            seen[start] = true;
            while (stack.TryPop(out var at))
            {
                var (x, y) = (at % width, at / width);
                (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x + 1), Math.Min(top, y), Math.Max(bottom, y + 1));
                (sum, count) = (sum + likely[at], count + 1);
                if (x > 0) Push(at - 1);
                if (x + 1 < width) Push(at + 1);
                if (y > 0) Push(at - width);
                if (y + 1 < height) Push(at + width);
            }

            if (sum / count < Sure || right - left < 3 || bottom - top < 3) continue;
            var grow = (int)Math.Ceiling((right - left) * (double)(bottom - top) * Growth / (2.0 * (right - left + bottom - top)));
            found.Add(new PixelBox(Math.Max(0, left - grow), Math.Max(0, top - grow), Math.Min(image.Width, right + grow), Math.Min(image.Height, bottom + grow)));
        }

        return found;
        void Push(int at)
        {
            if (seen[at] || likely[at] <= Core) return;
            seen[at] = true;
            stack.Push(at);
        }
    }
}
