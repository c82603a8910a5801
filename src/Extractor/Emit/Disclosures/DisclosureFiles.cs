using Extractor.Emit.Pieces;
using Extractor.Knowledge;
using Extractor.Lists;
using Extractor.Normalize.Records;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Emit.Disclosures;

/// <summary>
/// Keeps of each document its row and its digest while a dataset is written, and at its end writes what only all documents together tell:
/// documents.csv with the editions, their problems, and coverage.csv.
/// </summary>
/// <param name="folder">The folder the dataset is built in.</param>
/// <param name="knowledge">Offices and kinds of tables.</param>
/// <param name="lists">What the user knows beside the documents.</param>
internal sealed class DisclosureFiles(string folder, KnowledgeBase knowledge, UserLists lists) : IDisposable
{
    private readonly Spool<KeptRow> rows = new(folder, "rows", PieceJson.Default.KeptRow);
    private readonly Spool<DisclosurePrint> prints = new(folder, "prints", PieceJson.Default.DisclosurePrint);
    private readonly List<DisclosedDocument> kept = [];

    /// <summary>Keeps a document.</summary>
    /// <param name="piece">The document.</param>
    /// <param name="problems">The file its problems have just been written to.</param>
    /// <returns>Whose it is, as far as all that is known of it tells; null where office, year or kind are not known.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public DocumentSubject? Add(DocumentPiece piece, CsvFile problems)
    {
        var (document, found) = lists.Manifest?.Apply(piece.Document) ?? (piece.Document, []);
        var office = knowledge.Documents.BareOffice(document.OfficeName).Name;
        var row = rows.Add(Spool<KeptRow>.Pack(new KeptRow(document, piece.Disclosure), PieceJson.Default.KeptRow));
        kept.Add(DisclosedDocument.Of(document, office, row, piece.Disclosure is null ? null : prints.Add(piece.Print.Span), found, (piece.Summary.Problems.Values.Sum(), problems.Length)));
        return piece.Subject is { } subject && office.Length > 0
            ? subject with { Office = new OfficeName(office, document.Scope), Place = new OfficePlace(document.Province, document.City, document.County, document.PlaceCode) }
            : null;
    }

    /// <summary>Writes the files.</summary>
    /// <param name="documents">documents.csv, of which only the header is written.</param>
    /// <param name="coverage">coverage.csv, likewise.</param>
    /// <param name="problems">problems.csv with each document's own.</param>
    /// <returns>The problems.csv to go on with.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public CsvFile Write(CsvFile documents, CsvFile coverage, CsvFile problems)
    {
        var sorter = new EditionSorter(Digest);
        var marks = kept.Where(d => d.IsKnown).GroupBy(d => d.Key).SelectMany(sorter.Sort).Concat(kept.Where(d => !d.IsKnown).SelectMany(d => sorter.Sort([d]))).ToDictionary(m => m.Document.Id, StringComparer.Ordinal);
        foreach (var document in kept) Append(documents, RowInsertion.Of("", "") with { Document = Row(document, marks[document.Id]) });
        foreach (var office in new CoverageMaker(knowledge, lists.Roster, d => rows.Read(d.Row).Disclosure).Offices(marks.Values)) Append(coverage, RowInsertion.Of("", "") with { Coverage = office });
        if (!marks.Values.Any(m => Problems(m).Any())) return problems;
        return RowInsertion.Insert(folder, problems, kept.Select(d => marks[d.Id]).Where(m => Problems(m).Any())
            .Select(m => (m.Document.ProblemsEnd, m.Document.OwnProblems, RowInsertion.Of(m.Document.Id, m.Document.Name) with { Problems = [.. Problems(m)] })));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        rows.Dispose();
        prints.Dispose();
    }

    private static void Append(CsvFile file, DocumentResult result) => file.Append(DocumentPiece.RowsOf(file.Kind.Name, result).Span);

    private static IEnumerable<Problem> Problems(EditionMark mark) => mark.Document.Problems.Concat(mark.Problems);

    private DisclosureDigest? Digest(DisclosedDocument document) =>
        document.Print is { } at && rows.Read(document.Row).Disclosure is { } digest ? digest with { Print = prints.Read(at) } : null;

    private DocumentRecord Row(DisclosedDocument document, EditionMark mark)
    {
        var row = rows.Read(document.Row).Document;
        return row with { DisclosureId = mark.DisclosureId, DisclosurePart = mark.Part, Current = mark.IsCurrent, Problems = row.Problems + Problems(mark).Count() };
    }
}

/// <summary>A document as it is kept until all have come.</summary>
/// <param name="Document">Its row, with what a manifest knows of it.</param>
/// <param name="Disclosure">What its disclosure is known by, or null.</param>
internal sealed record KeptRow(DocumentRecord Document, DisclosureDigest? Disclosure);
