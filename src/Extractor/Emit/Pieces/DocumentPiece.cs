using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Normalize.Records;
using Extractor.Proof.Between;
using Extractor.Verify;

namespace Extractor.Emit.Pieces;

/// <summary>
/// What one document adds to a dataset, ready to be put into its files: rows of each CSV file, its json file, and what other
/// documents are compared with. Whatever a dataset is made of is made of these; it depends on no other document and on no machine.
/// </summary>
public sealed class DocumentPiece
{
    private static readonly Lazy<ImmutableArray<RecordColumns>> Records = new(() => [.. DatasetSchema.Current.Files.Select(file => new RecordColumns(file))]);

    private readonly Lazy<ImmutableArray<ReadOnlyMemory<byte>>> rows;
    private readonly Lazy<ReadOnlyMemory<byte>> json;

    /// <summary>A piece whose parts are made when they are asked for.</summary>
    internal DocumentPiece(DocumentSummary summary, DocumentRecord document, Func<ImmutableArray<ReadOnlyMemory<byte>>> rows, Func<ReadOnlyMemory<byte>> json)
    {
        Summary = summary;
        Document = document;
        this.rows = new(rows);
        this.json = new(json);
    }

    /// <summary>What a run tells of it.</summary>
    public DocumentSummary Summary { get; }

    /// <summary>Its row of documents.csv, as far as it tells it alone.</summary>
    internal DocumentRecord Document { get; }

    /// <summary>Whose document it is, or null where it does not tell of when.</summary>
    internal DocumentSubject? Subject { get; init; }

    /// <summary>What its disclosure is known by, without what it prints; null where nothing of it could be read.</summary>
    internal DisclosureDigest? Disclosure { get; init; }

    /// <summary>Its money as other documents are compared with it, packed as a <see cref="Spool{T}"/> does; empty where <see cref="Subject"/> is null.</summary>
    internal ReadOnlyMemory<byte> Figures { get; init; }

    /// <summary>What it prints, likewise; empty where <see cref="Disclosure"/> is null.</summary>
    internal ReadOnlyMemory<byte> Print { get; init; }

    /// <summary>Its rows of each file of the schema, in the schema's order.</summary>
    internal ImmutableArray<ReadOnlyMemory<byte>> Rows => rows.Value;

    /// <summary>Its json file.</summary>
    internal ReadOnlyMemory<byte> Json => json.Value;

    /// <summary>Makes the piece of a document.</summary>
    /// <exception cref="ArgumentException">A table has no cells: a defect of an earlier stage.</exception>
    public static DocumentPiece Of(DocumentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Grids.Length != result.Tables.Length) throw new ArgumentException("Tables and grids differ in number", nameof(result));
        return new DocumentPiece(
            DocumentSummary.Of(result), result.Document, () => [.. Records.Value.Select(file => CsvRows.Of(file, result))], () => DocumentJson.Of(result, Records.Value))
        {
            Subject = result.Digest?.Subject,
            Disclosure = result.Disclosure,
            Figures = result.Digest is { } digest ? Spool<DocumentFigures>.Pack(digest.Figures, PieceJson.Default.DocumentFigures) : default,
            Print = result.Disclosure is { } disclosure ? Spool<DisclosurePrint>.Pack(disclosure.Print, PieceJson.Default.DisclosurePrint) : default,
        };
    }

    /// <summary>Makes now what is else made when it is asked for, so that a defect shows here.</summary>
    internal void Complete() => _ = (Rows, Json);

    /// <summary>As <see cref="Complete"/>, but for the json file, which is not always needed.</summary>
    internal void Unpack() => _ = Rows;

    /// <summary>Rows of one file that no document has of its own.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="result">A document of nothing but them.</param>
    /// <param name="after">How many rows the document has in it already.</param>
    internal static ReadOnlyMemory<byte> RowsOf(string file, DocumentResult result, int after = 0) => CsvRows.Of(Records.Value.First(r => r.File.Name == file), result, after);
}
