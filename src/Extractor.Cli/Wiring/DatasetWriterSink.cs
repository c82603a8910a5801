using Extractor.Emit;
using Extractor.Verify;

namespace Extractor.Cli.Wiring;

/// <summary>The dataset on disk.</summary>
/// <param name="writer">Writes it; disposed with this.</param>
internal sealed class DatasetWriterSink(DatasetWriter writer) : IDatasetSink
{
    /// <inheritdoc/>
    public void Add(DocumentResult result) => writer.Add(result);

    /// <inheritdoc/>
    public void Complete() => writer.Complete();

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}
