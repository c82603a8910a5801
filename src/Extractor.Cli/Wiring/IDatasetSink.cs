using System.Collections.Immutable;
using Extractor.Emit.Pieces;
using Extractor.Query.Workbook;

namespace Extractor.Cli.Wiring;

/// <summary>Where the pieces of a run go; the shape of <see cref="Extractor.Emit.DatasetWriter"/>.</summary>
/// <remarks>Every member throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the folder can't be written.</remarks>
internal interface IDatasetSink : IDisposable
{
    /// <summary>Adds one document; called in document order.</summary>
    /// <param name="piece">The document.</param>
    /// <param name="keepJson">True where the folder has its json file already.</param>
    public void Add(DocumentPiece piece, bool keepJson);

    /// <summary>Publishes the dataset. Without it <see cref="IDisposable.Dispose"/> leaves nothing of this run behind.</summary>
    /// <returns>What a sheet of the workbook, if one is written, could not hold.</returns>
    public ImmutableArray<CutSheet> Complete();
}
