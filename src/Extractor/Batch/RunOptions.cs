using Extractor.Store;

namespace Extractor.Batch;

/// <summary>What the pieces of a run follow from beside its documents.</summary>
/// <param name="Version">The tool: <see cref="StagesVersion.Current"/>.</param>
/// <param name="Pages">The pages asked for, as they were typed; empty for all.</param>
/// <param name="Limits">What one document may take.</param>
/// <param name="Again">True where documents are converted though the store has their pieces.</param>
public sealed record RunOptions(string Version, string Pages, DocumentLimits Limits, bool Again)
{
    private const string Kind = "document";

    /// <summary>The name of a document's piece.</summary>
    public PieceKey KeyOf(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return PieceKey.Of(Kind, Version, item.Fingerprint?.Sha256, item.Path, string.Join('\n', item.AlsoAt), Pages);
    }
}
