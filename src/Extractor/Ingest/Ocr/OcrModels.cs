using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime;

namespace Extractor.Ingest.Ocr;

/// <summary>The models that read pixels: PP-OCRv4, fetched by <c>./ocr-models</c> and loaded when the first scan appears.</summary>
internal sealed class OcrModels
{
    private static readonly Lazy<OcrModels?> Found = new(Load);

    private OcrModels(string folder)
    {
        SilentRuntime.Enter();
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, EnableCpuMemArena = false, EnableMemoryPattern = false };
        Detection = new InferenceSession(Path.Combine(folder, "ch_PP-OCRv4_det_infer.onnx"), options);
        Recognition = new InferenceSession(Path.Combine(folder, "ch_PP-OCRv4_rec_infer.onnx"), options);
        Direction = new InferenceSession(Path.Combine(folder, "ch_ppocr_mobile_v2.0_cls_infer.onnx"), options);
        // the first class is the blank, the last one a space
        Keys = ["", .. File.ReadAllLines(Path.Combine(folder, "ppocr_keys_v1.txt")), " "];
    }

    /// <summary>The models, or null where they were not fetched or are not those that this version was tested with.</summary>
    public static OcrModels? Default => Found.Value;

    /// <summary>True where their files are there, whole or not: loading them tells that.</summary>
    public static bool AreFetched => Folders().Any(folder => Sums.All(s => File.Exists(Path.Combine(folder, s.Name))));

    /// <summary>Finds lines of text.</summary>
    public InferenceSession Detection { get; }

    /// <summary>Reads a line.</summary>
    public InferenceSession Recognition { get; }

    /// <summary>Tells whether a line stands on its head.</summary>
    public InferenceSession Direction { get; }

    /// <summary>The letters of the classes that <see cref="Recognition"/> gives.</summary>
    public string[] Keys { get; }

    private static OcrModels? Load() => Folders().FirstOrDefault(IsWhole) is { } folder ? new OcrModels(folder) : null;

    private static IEnumerable<string> Folders()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            yield return Path.Combine(at.FullName, "ocr-models");
            yield return Path.Combine(at.FullName, ".build", "ocr-models");
        }
    }

    private static bool IsWhole(string folder)
    {
        return Directory.Exists(folder) && Sums.All(s => File.Exists(Path.Combine(folder, s.Name)) && HashOf(Path.Combine(folder, s.Name)) == s.Hash);
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static readonly (string Name, string Hash)[] Sums =
    [
        ("ch_PP-OCRv4_det_infer.onnx", "30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff"),
        ("ch_PP-OCRv4_rec_infer.onnx", "06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0"),
        ("ch_ppocr_mobile_v2.0_cls_infer.onnx", "491843a3c65de46295864c6815e41127eaa812c4dac1e19c6850ec49da9d3640"),
        ("ppocr_keys_v1.txt", "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7"),
    ];
}
