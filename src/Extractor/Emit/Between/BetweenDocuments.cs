using Extractor.Emit.Pieces;
using Extractor.Knowledge;
using Extractor.Normalize.Records;
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
    private const string Before = "checks.own";

    private readonly DigestFile digests = new(folder);
    private readonly List<KeptDocument> kept = [];

    /// <summary>Keeps a document.</summary>
    /// <param name="piece">The document.</param>
    /// <param name="checks">The file its checks have just been written to.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public void Add(DocumentPiece piece, CsvFile checks)
    {
        if (piece.Subject is not { } subject) return;
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
        var old = Path.Combine(folder, Before);
        checks.Close();
        checks.Dispose();
        File.Move(Path.Combine(folder, checks.Kind.Path), old);
        using var own = new FileStream(old, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var joined = new CsvFile(folder, checks.Kind);
        try
        {
            Join(own, new BetweenChecks(knowledge, families, digests), joined);
        }
        catch
        {
            joined.Dispose();
            throw;
        }

        return joined;
    }

    /// <inheritdoc/>
    public void Dispose() => digests.Dispose();

    private void Join(FileStream own, BetweenChecks between, CsvFile joined)
    {
        own.Position = joined.Length;
        foreach (var document in kept)
        {
            var rows = between.Of(document);
            if (rows.IsEmpty) continue;
            joined.Append(own, document.End);
            joined.Append(DocumentPiece.RowsOf(joined.Kind.Name, new DocumentResult(Named(document), [], [], [], [], [], [], [], [], rows, [], [])).Span);
        }

        joined.Append(own, own.Length);
    }

    /// <summary>What the rows of checks.csv print of their document.</summary>
    private static DocumentRecord Named(KeptDocument document) => new() { DocumentId = document.Id, Document = document.Name, Path = "", Sha256 = "", Status = "" };
}
