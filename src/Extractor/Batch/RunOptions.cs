using Extractor.Ingest;
using Extractor.Ingest.Ocr;
using Extractor.Ingest.Word;
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
    private const string TimedOut = "its time was over";
    private const string Unread = "without the models that read images";

    private static readonly string[] Turned = [.. Enum.GetValues<FileKind>().Where(OfficeProgram.Turns).Select(k => k.Name())];

    /// <summary>True where the models that read images are there.</summary>
    public bool ReadsImages { get; init; } = OcrModels.AreFetched;

    /// <summary>The name of a document's piece.</summary>
    public PieceKey KeyOf(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var key = PieceKey.Of(Kind, Version, item.Fingerprint?.Sha256, item.Path, string.Join('\n', item.AlsoAt), Pages);
        // what another program must read is read anew once that is installed
        return Turned.Contains(item.Fingerprint?.Kind.Name) ? key.With(OfficeProgram.Find() ?? "") : key;
    }

    /// <summary>The name of the piece of a document that has pages to be read by models that were not there: once they are, it is converted again.</summary>
    internal static PieceKey UnreadKeyOf(PieceKey document) => document.With(Unread);

    /// <summary>The name of the piece of a document that a slow or busy machine did not read to its end: the next run converts it again.</summary>
    internal static PieceKey TimedOutKeyOf(PieceKey document) => document.With(TimedOut);
}
