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
    /// <summary>Lines read at a time.</summary>
    private const int Batch = 6;

    /// <summary>Reads lines of an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="boxes">The lines' rectangles.</param>
    public List<ReadLine> Read(GrayImage image, IEnumerable<PixelBox> boxes)
    {
        var read = new List<ReadLine>();
        foreach (var batch in boxes.Select(b => LineCrop.Of(b)).OrderBy(c => c.Width).Chunk(Batch)) read.AddRange(Read(image, batch));
        return read;
    }

    private List<ReadLine> Read(GrayImage image, LineCrop[] crops)
    {
        var width = crops.Max(c => c.Width);
        var input = new float[crops.Length * 3 * LineCrop.Height * width];
        for (var i = 0; i < crops.Length; i++) crops[i].Fill(image, input.AsSpan(i * 3 * LineCrop.Height * width, 3 * LineCrop.Height * width), width);
        using var results = models.Recognition.Run([NamedOnnxValue.CreateFromTensor(models.Recognition.InputNames[0], new DenseTensor<float>(input, [crops.Length, 3, LineCrop.Height, width]))]);
        var output = (DenseTensor<float>)results[0].AsTensor<float>();
        var (steps, classes) = (output.Dimensions[1], output.Dimensions[2]);
        var lines = new List<ReadLine>();
        for (var i = 0; i < crops.Length; i++)
        {
            var letters = CtcDecoder.Decode(output.Buffer.Span.Slice(i * steps * classes, steps * classes), steps, models.Keys);
            lines.Add(new ReadLine(crops[i].Box, letters.ConvertAll(l => l with { Middle = crops[i].Left + (l.Middle * LineCrop.Step / crops[i].Scale) })));
        }

        return lines;
    }
}
