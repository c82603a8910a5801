using Extractor.Emit;
using Extractor.Verify;

namespace Extractor.Tests.Emit;

/// <summary>Writes datasets for tests.</summary>
internal static class Datasets
{
    public const DatasetFormats All = DatasetFormats.Csv | DatasetFormats.Json;

    /// <summary>Writes a complete dataset.</summary>
    public static void Write(string folder, DatasetFormats formats, params ReadOnlySpan<DocumentResult> results)
    {
        using var writer = new DatasetWriter(folder, formats);
        foreach (var result in results) writer.Add(result);
        writer.Complete();
    }
}
