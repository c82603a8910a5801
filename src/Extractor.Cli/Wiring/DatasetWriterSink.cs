using Extractor.Emit;
using Extractor.Query;
using Extractor.Verify;

namespace Extractor.Cli.Wiring;

/// <summary>The dataset on disk.</summary>
/// <param name="writer">Writes it; disposed with this.</param>
/// <param name="folder">Where it is written.</param>
/// <param name="formats">What is written beside it.</param>
internal sealed class DatasetWriterSink(DatasetWriter writer, string folder, DatasetFormats formats) : IDatasetSink
{
    /// <inheritdoc/>
    public void Add(DocumentResult result) => writer.Add(result);

    /// <inheritdoc/>
    public void Complete()
    {
        writer.Complete();
        if (formats.HasFlag(DatasetFormats.Parquet)) ParquetFolder.Update(folder);
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}
