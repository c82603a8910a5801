using Extractor.Emit;
using Extractor.Emit.Pieces;

namespace Extractor.Cli.Wiring;

/// <summary>The dataset on disk.</summary>
/// <param name="writer">Writes it; disposed with this.</param>
internal sealed class DatasetWriterSink(DatasetWriter writer) : IDatasetSink
{
    /// <inheritdoc/>
    public void Add(DocumentPiece piece, bool keepJson) => writer.Add(piece, keepJson);

    /// <inheritdoc/>
    public void Complete() => writer.Complete();

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}
