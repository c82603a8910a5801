using Extractor.Verify;

namespace Extractor;

/// <summary>The stages of one document, in order.</summary>
public sealed class Pipeline
{
    /// <summary>Runs every stage over one document's bytes. Never throws for bad input: what is wrong is a problem of the result.</summary>
    /// <param name="path">The path it was found under (its name gives hints of place and year).</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancellation">Stops between stages.</param>
    public DocumentResult Run(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        throw new NotImplementedException();
    }
}
