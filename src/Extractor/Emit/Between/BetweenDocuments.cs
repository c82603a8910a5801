using Extractor.Emit.Pieces;
using Extractor.Knowledge;
using Extractor.Proof.Between;
using Extractor.Verify;

namespace Extractor.Emit.Between;

/// <summary>
/// Keeps what documents are compared by while a dataset is written, and at its end puts the rows of their comparison behind each document's own
/// in checks.csv. In memory a document takes some hundred bytes, on the disk some kilobytes until the end of the run.
/// </summary>
/// <param name="folder">The folder the dataset is built in.</param>
/// <param name="knowledge">The identities.</param>
internal sealed class BetweenDocuments(string folder, KnowledgeBase knowledge) : IDisposable
{
    private readonly Spool<DocumentFigures> digests = new(folder, "digests", PieceJson.Default.DocumentFigures);
    private readonly List<KeptDocument> kept = [];

    /// <summary>Keeps a document.</summary>
    /// <param name="piece">The document.</param>
    /// <param name="subject">Whose it is.</param>
    /// <param name="checks">The file its checks have just been written to.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public void Add(DocumentPiece piece, DocumentSubject subject, CsvFile checks)
    {
        var summary = piece.Summary;
        kept.Add(new KeptDocument(summary.DocumentId, summary.Document, subject, digests.Add(piece.Figures.Span), summary.Checks, checks.Length));
    }

    /// <summary>Puts the rows between documents into checks.csv.</summary>
    /// <param name="checks">The file, complete but for them; it is closed where another takes its place.</param>
    /// <returns>The file to go on with.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public CsvFile Insert(CsvFile checks)
    {
        var families = new DocumentFamilies(kept);
        if (!kept.Exists(d => families.HasRelatives(d, knowledge.Identities.BetweenDocuments))) return checks;
        var between = new BetweenChecks(knowledge, families, digests);
        return RowInsertion.Insert(folder, checks, from document in kept let rows = between.Of(document) where !rows.IsEmpty select (document.End, 0, RowInsertion.Of(document.Id, document.Name) with { Checks = rows }));
    }

    /// <inheritdoc/>
    public void Dispose() => digests.Dispose();
}
