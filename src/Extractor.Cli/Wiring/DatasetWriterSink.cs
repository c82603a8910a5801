using System.Collections.Immutable;
using Extractor.Emit;
using Extractor.Emit.Pieces;
using Extractor.Query;
using Extractor.Query.Workbook;

namespace Extractor.Cli.Wiring;

/// <summary>The dataset on disk.</summary>
/// <param name="writer">Writes it; disposed with this.</param>
/// <param name="folder">Where it is written.</param>
/// <param name="formats">What is written beside it.</param>
internal sealed class DatasetWriterSink(DatasetWriter writer, string folder, DatasetFormats formats) : IDatasetSink
{
    /// <inheritdoc/>
    public void Add(DocumentPiece piece, bool keepJson) => writer.Add(piece, keepJson);

    /// <inheritdoc/>
    public ImmutableArray<CutSheet> Complete()
    {
        writer.Complete();
        if (formats.HasFlag(DatasetFormats.Parquet)) ParquetFolder.Update(folder);
        return formats.HasFlag(DatasetFormats.Workbook) ? DatasetWorkbook.Write(folder) : [];
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}
