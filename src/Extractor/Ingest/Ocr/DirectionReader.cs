using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Extractor.Ingest.Ocr;

/// <summary>Tells how a page lies: on its side by the shapes of its lines, on its head by what the model says of the longest.</summary>
/// <param name="model">The model.</param>
internal sealed class DirectionReader(InferenceSession model)
{
    /// <summary>The model's width of a line, pixels.</summary>
    private const int Width = 192;

    /// <summary>Lines that are looked at.</summary>
    private const int Looked = 12;

    /// <summary>So many times its height are looked at of a line's beginning.</summary>
    private const int Beginning = 4;

    /// <summary>A line that is so many times as long as high lies, or stands.</summary>
    private const double Long = 1.8;

    /// <summary>A page is on its head where the model holds it to be so likely.</summary>
    private const double Sure = 0.7;

    /// <summary>True where most of what is printed stands upright in lines from the top down: the page lies on its side.</summary>
    /// <param name="lines">The lines as found.</param>
    public static bool IsSideways(IReadOnlyCollection<PixelBox> lines)
    {
        var lying = lines.Where(l => l.Width > Long * l.Height).Sum(l => (double)l.Width);
        return lines.Where(l => l.Height > Long * l.Width).Sum(l => (double)l.Height) > lying;
    }

    /// <summary>True where a page stands on its head.</summary>
    /// <param name="image">The page.</param>
    /// <param name="lines">The lines as found.</param>
    public bool IsOnItsHead(GrayImage image, IEnumerable<PixelBox> lines)
    {
        var crops = lines.Where(l => l.Width > Beginning * l.Height).OrderByDescending(l => l.Width).Take(Looked).Select(l => LineCrop.Of(l with { Right = l.Left + (Beginning * l.Height) })).ToList();
        if (crops.Count == 0) return false;
        var size = 3 * LineCrop.Height * Width;
        var input = new float[crops.Count * size];
        for (var i = 0; i < crops.Count; i++) crops[i].Fill(image, input.AsSpan(i * size, size), Width);
        using var results = model.Run([NamedOnnxValue.CreateFromTensor(model.InputNames[0], new DenseTensor<float>(input, [crops.Count, 3, LineCrop.Height, Width]))]);
        var likely = results[0].AsTensor<float>();
        return Enumerable.Range(0, crops.Count).Average(i => likely[i, 1]) > Sure;
    }
}
