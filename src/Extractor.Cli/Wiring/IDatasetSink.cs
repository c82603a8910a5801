using Extractor.Verify;

namespace Extractor.Cli.Wiring;

/// <summary>Where the results of a run go; the shape of <see cref="Extractor.Emit.DatasetWriter"/>.</summary>
/// <remarks>Every member throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the folder can't be written.</remarks>
internal interface IDatasetSink : IDisposable
{
    /// <summary>Adds one document; called in document order.</summary>
    public void Add(DocumentResult result);

    /// <summary>Publishes the dataset. Without it <see cref="IDisposable.Dispose"/> leaves nothing of this run behind.</summary>
    public void Complete();
}
