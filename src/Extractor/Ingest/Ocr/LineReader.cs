using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Extractor.Ingest.Ocr;

/// <summary>A line that was read.</summary>
/// <param name="Box">The rectangle around its ink.</param>
/// <param name="Letters">Its letters; their middles are pixels from the page's left.</param>
internal sealed record ReadLine(PixelBox Box, List<ReadLetter> Letters);

/// <summary>Reads lines, several of about one width at a time.</summary>
/// <param name="models">The models.</param>
internal sealed class LineReader(OcrModels models)
{
    /// <summary>The model's height of a line, pixels.</summary>
    private const int Height = 48;

    /// <summary>Pixels of the model's line to a step.</summary>
    private const int Step = 8;

    /// <summary>Lines read at a time.</summary>
    private const int Batch = 6;

    /// <summary>Width of the widest line, pixels; a longer one is pressed.</summary>
    private const int Widest = 3200;

    /// <summary>White paper left over and under a line, as a share of its height.</summary>
    private const double Margin = 0.22;

    /// <summary>Reads lines of an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="boxes">The lines' rectangles.</param>
    public List<ReadLine> Read(GrayImage image, IEnumerable<PixelBox> boxes)
    {
        var read = new List<ReadLine>();
        foreach (var batch in boxes.Select(b => Crop.Of(b)).OrderBy(c => c.Width).Chunk(Batch)) read.AddRange(Read(image, batch));
        return read;
    }

    private List<ReadLine> Read(GrayImage image, Crop[] crops)
    {
        var width = crops.Max(c => c.Width);
        var input = new float[crops.Length * 3 * Height * width];
        for (var i = 0; i < crops.Length; i++) crops[i].Fill(image, input.AsSpan(i * 3 * Height * width, 3 * Height * width), width);
        using var results = models.Recognition.Run([NamedOnnxValue.CreateFromTensor(models.Recognition.InputNames[0], new DenseTensor<float>(input, [crops.Length, 3, Height, width]))]);
        var output = (DenseTensor<float>)results[0].AsTensor<float>();
        var (steps, classes) = (output.Dimensions[1], output.Dimensions[2]);
        var lines = new List<ReadLine>();
        for (var i = 0; i < crops.Length; i++)
        {
            var letters = CtcDecoder.Decode(output.Buffer.Span.Slice(i * steps * classes, steps * classes), steps, models.Keys);
            lines.Add(new ReadLine(crops[i].Box, letters.ConvertAll(l => l with { Middle = crops[i].Left + (l.Middle * Step / crops[i].Scale) })));
        }

        return lines;
    }

    /// <summary>A line as the model sees it.</summary>
    private readonly record struct Crop(PixelBox Box, double Left, double Top, double Scale, double Upright, int Width)
    {
        public static Crop Of(PixelBox box)
        {
            // a low line (a dash, a full stop) is not blown up to the height of letters
            var margin = Math.Max(2, box.Height * Margin);
            var height = Math.Max(box.Height + (2 * margin), 12);
            var upright = Height / height;
            var width = (int)Math.Ceiling((box.Width + (2 * margin)) * upright / Step) * Step;
            var pressed = Math.Clamp(width, 2 * Step, Widest);
            var scale = pressed < width ? pressed / (box.Width + (2 * margin)) : upright;
            return new Crop(box, box.Left - margin, ((box.Top + box.Bottom) / 2.0) - (height / 2), scale, upright, pressed);
        }

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
}
