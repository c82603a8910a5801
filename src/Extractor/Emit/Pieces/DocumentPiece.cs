using System.Collections.Immutable;
using Extractor.Emit.Between;
using Extractor.Knowledge;
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
    private readonly Lazy<ReadOnlyMemory<byte>> figures;

    /// <summary>A piece whose parts are made when they are asked for.</summary>
    internal DocumentPiece(
        DocumentSummary summary, DocumentSubject? subject, Func<ImmutableArray<ReadOnlyMemory<byte>>> rows, Func<ReadOnlyMemory<byte>> json, Func<ReadOnlyMemory<byte>> figures)
    {
        Summary = summary;
        Subject = subject;
        this.rows = new(rows);
        this.json = new(json);
        this.figures = new(figures);
    }

    /// <summary>What a run tells of it.</summary>
    public DocumentSummary Summary { get; }

    /// <summary>Whose document it is, or null where it does not tell.</summary>
    internal DocumentSubject? Subject { get; }

    /// <summary>Its money as other documents are compared with it, packed as <see cref="DigestFile.Pack"/> does; empty where <see cref="Subject"/> is null.</summary>
    internal ReadOnlyMemory<byte> Figures => figures.Value;

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
            DocumentSummary.Of(result), result.Digest?.Subject, () => [.. Records.Value.Select(file => CsvRows.Of(file, result))], () => DocumentJson.Of(result, Records.Value), () => result.Digest is { } digest ? DigestFile.Pack(digest.Figures) : default);
    }

    /// <summary>Makes now what is else made when it is asked for, so that a defect shows here.</summary>
    internal void Complete() => _ = (Rows, Figures, Json);

    /// <summary>As <see cref="Complete"/>, but for the json file, which is not always needed.</summary>
    internal void Unpack() => _ = (Rows, Figures);

    /// <summary>Rows of one file that no document has of its own.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="result">A document of nothing but them.</param>
    internal static ReadOnlyMemory<byte> RowsOf(string file, DocumentResult result) => CsvRows.Of(Records.Value.First(r => r.File.Name == file), result);
}
