using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Emit.Between;
using Extractor.Emit.Disclosures;
using Extractor.Emit.Pieces;
using Extractor.Knowledge;
using Extractor.Lists;
using Extractor.Verify;

namespace Extractor.Emit;

/// <summary>
/// Writes a dataset folder: built in OUT/.partial, renamed into place in one pass, datapackage.json last. Rows go to
/// the disk as documents come; of a document written only its id is kept, and whose it is. Not safe for several threads.
/// </summary>
/// <remarks>Trouble with the disk is the caller's to tell the user: every exception of the file system passes through.</remarks>
public sealed partial class DatasetWriter : IDisposable
{
    private const string Documents = "documents";
    private const string Checks = "checks";
    private const string Problems = "problems";
    private const string Coverage = "coverage";

    private readonly DatasetSchema schema = DatasetSchema.Current;
    private readonly SortedSet<string> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> kept = new(StringComparer.Ordinal);
    private readonly List<CsvFile> csv = [];
    private readonly DatasetFormats formats;
    private readonly PartialFolder partial;
    private readonly KnowledgeBase knowledge;
    private readonly UserLists lists;
    private BetweenDocuments? between;
    private DisclosureFiles? disclosures;
    private State state = State.Open;

    /// <summary>Starts a dataset.</summary>
    /// <param name="outputFolder">The folder OUT; made if missing.</param>
    /// <param name="formats">Which formats to write beside datapackage.json.</param>
    /// <param name="lists">What the user knows beside the documents, or null.</param>
    /// <exception cref="ArgumentException">No format is given.</exception>
    /// <exception cref="IOException">The folder can't be written, or another run is writing there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    public DatasetWriter(string outputFolder, DatasetFormats formats, UserLists? lists = null)
        : this(outputFolder, formats, KnowledgeBase.Default, lists)
    {
    }

    /// <summary>Starts a dataset with other identities between its documents.</summary>
    internal DatasetWriter(string outputFolder, DatasetFormats formats, KnowledgeBase knowledge, UserLists? lists = null)
    {
        if ((formats & (DatasetFormats.Csv | DatasetFormats.Json)) == DatasetFormats.None)
        {
            throw new ArgumentException("A dataset needs at least one format", nameof(formats));
        }

        this.formats = formats;
        this.knowledge = knowledge;
        this.lists = lists ?? UserLists.None;
        partial = new PartialFolder(outputFolder);
        try
        {
            Prepare();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Adds one document; call in document order.</summary>
    /// <exception cref="ArgumentException">Its id is none, or a table has no cells: a defect of an earlier stage.</exception>
    /// <exception cref="InvalidOperationException">The document has been added already, or the dataset is complete.</exception>
    /// <exception cref="IOException">The disk failed; the dataset can no longer be completed.</exception>
    public void Add(DocumentResult result) => Add(DocumentPiece.Of(result), keepJson: false);

    /// <summary>Adds the piece of one document; call in document order.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="keepJson">True where OUT has its json file already.</param>
    /// <exception cref="ArgumentException">Its id is none.</exception>
    /// <exception cref="InvalidOperationException">The document has been added already, or the dataset is complete.</exception>
    /// <exception cref="IOException">The disk failed; the dataset can no longer be completed.</exception>
    public void Add(DocumentPiece piece, bool keepJson)
    {
        ArgumentNullException.ThrowIfNull(piece);
        Expect(State.Open);
        var id = piece.Summary.DocumentId;
        if (!DocumentId().IsMatch(id)) throw new ArgumentException($"'{id}' is no document id", nameof(piece));
        if (!written.Add(id)) throw new InvalidOperationException($"Document {id} has been added already");

        // Until the whole document is written there is half of one in the files.
        state = State.Broken;
        for (var i = 0; i < csv.Count; i++)
        {
            // documents.csv says what only all documents together tell, and is written at the end
            if (csv[i].Kind.Name != Documents) csv[i].Append(piece.Rows[i].Span);
        }

        if (disclosures?.Add(piece, csv[File(Problems)]) is { } subject) between?.Add(piece, subject, csv[File(Checks)]);
        if (formats.HasFlag(DatasetFormats.Json))
        {
            if (keepJson) kept.Add(id);
            else WriteJson(id, piece.Json.Span);
        }

        state = State.Open;
    }

    /// <summary>Publishes: renames the files into OUT, datapackage.json last.</summary>
    /// <exception cref="InvalidOperationException">A document could not be added, or the dataset is complete already.</exception>
    /// <exception cref="IOException">A file can't be written or moved.</exception>
    /// <exception cref="UnauthorizedAccessException">A file can't be moved.</exception>
    public void Complete()
    {
        Expect(State.Open);
        state = State.Broken;
        if (between is not null) csv[File(Checks)] = between.Insert(csv[File(Checks)]);
        if (disclosures is not null) csv[File(Problems)] = disclosures.Write(csv[File(Documents)], csv[File(Coverage)], csv[File(Problems)]);
        ImmutableArray<WrittenFile> files = [.. csv.Select(file => file.Close())];
        Release();
        using (var stream = Create(Publication.Descriptor)) PackageDescriptor.Write(stream, schema, files, written);
        Publication.Publish(partial, schema, formats, kept);
        partial.Dispose();
        state = State.Ended;
    }

    /// <summary>Without <see cref="Complete"/> nothing of this run stays behind.</summary>
    public void Dispose()
    {
        if (state == State.Ended) return;
        state = State.Ended;
        Release();
        partial.Dispose();
    }

    [GeneratedRegex(@"^d[0-9a-f]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentId();

    private void Prepare()
    {
        Publication.RefuseLinkedJson(partial.Output);
        if (formats.HasFlag(DatasetFormats.Json)) Directory.CreateDirectory(Path.Combine(partial.Path, Publication.JsonFolder));
        if (!formats.HasFlag(DatasetFormats.Csv)) return;
        foreach (var file in schema.Files) csv.Add(new CsvFile(partial.Path, file));
        between = new BetweenDocuments(partial.Path, knowledge);
        disclosures = new DisclosureFiles(partial.Path, knowledge, lists);
    }

    private void WriteJson(string id, ReadOnlySpan<byte> json)
    {
        using var stream = Create(Path.Combine(Publication.JsonFolder, id + ".json"));
        stream.Write(json);
    }

    private FileStream Create(string path) => new(Path.Combine(partial.Path, path), FileMode.CreateNew, FileAccess.Write);

    private int File(string name) => csv.FindIndex(file => file.Kind.Name == name);

    private void Release()
    {
        between?.Dispose();
        between = null;
        disclosures?.Dispose();
        disclosures = null;
        foreach (var file in csv) file.Dispose();
        csv.Clear();
    }

    private void Expect(State expected)
    {
        if (state == expected) return;
        throw new InvalidOperationException(state == State.Ended
            ? "The dataset has been completed or given up"
            : "A document could not be written; the dataset can't be completed");
    }

    private enum State
    {
        Open,
        Broken,
        Ended,
    }
}
