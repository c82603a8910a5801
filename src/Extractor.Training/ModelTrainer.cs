using System.IO.Compression;
using Extractor.Recognize.Types;
using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

namespace Extractor.Training;

/// <summary>Trains the model: maximum entropy (multinomial logistic regression) over the words of a table. The same examples give the same bytes.</summary>
internal static class ModelTrainer
{
    /// <summary>A word of fewer tables says more of an office than of a type.</summary>
    private const int FewestTables = 8;

    /// <summary>Trains and gives the model as a file.</summary>
    /// <param name="examples">What to learn from.</param>
    public static byte[] Train(IReadOnlyList<TypeExample> examples)
    {
        var counts = examples.SelectMany(e => e.Words).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var rows = examples.Select(e => new TypeExample { Type = e.Type, Words = [.. e.Words.Where(w => counts[w] >= FewestTables)] }).ToList();
        var context = new MLContext(0);
        var data = context.Data.LoadFromEnumerable(rows);
        var pipeline = context.Transforms.Conversion
            .MapValueToKey("Label", nameof(TypeExample.Type), keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            .Append(context.Transforms.Categorical.OneHotEncoding(
                "Bag", nameof(TypeExample.Words), OneHotEncodingEstimator.OutputKind.Bag, keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue))
            .Append(context.Transforms.NormalizeLpNorm("Features", "Bag"))
            .Append(context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
            {
                L1Regularization = 0.02f,
                L2Regularization = 0.02f,
                NumberOfThreads = 1,
                ShowTrainingStatistics = false,
            }));
        using var saved = new MemoryStream();
        context.Model.Save(pipeline.Fit(data), data.Schema, saved);
        return WithoutTimes(saved);
    }

    /// <summary>The model file is a zip, and a zip says when it was made: the same training would give other bytes.</summary>
    private static byte[] WithoutTimes(MemoryStream saved)
    {
        using var written = new MemoryStream();
        saved.Position = 0;
        using (var from = new ZipArchive(saved, ZipArchiveMode.Read))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return written.ToArray();
    }
}
