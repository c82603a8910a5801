using Extractor.Emit.Pieces;
using Extractor.Normalize.Records;
using Extractor.Verify;

namespace Extractor.Emit;

/// <summary>Puts rows that come when all documents are known behind each document's own in a file that is written already.</summary>
internal static class RowInsertion
{
    /// <summary>Writes the file anew with the rows in their places.</summary>
    /// <param name="folder">The folder it lies in.</param>
    /// <param name="file">The file, complete but for them; it is closed.</param>
    /// <param name="rows">Where the own rows of a document end, how many these are, and a result that holds its further rows; in the order of the file.</param>
    /// <returns>The file to go on with.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public static CsvFile Insert(string folder, CsvFile file, IEnumerable<(long End, int Own, DocumentResult Rows)> rows)
    {
        var old = Path.Combine(folder, file.Kind.Name + ".own");
        file.Close();
        file.Dispose();
        File.Move(Path.Combine(folder, file.Kind.Path), old);
        using var own = new FileStream(old, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var joined = new CsvFile(folder, file.Kind);
        try
        {
            own.Position = joined.Length;
            foreach (var (end, count, further) in rows)
            {
                joined.Append(own, end);
                joined.Append(DocumentPiece.RowsOf(joined.Kind.Name, further, count).Span);
            }

            joined.Append(own, own.Length);
        }
        catch
        {
            joined.Dispose();
            throw;
        }

        return joined;
    }

    /// <summary>A result that holds nothing yet: only what each row prints of its document.</summary>
    /// <param name="id">The document's id.</param>
    /// <param name="name">Its file's name.</param>
    public static DocumentResult Of(string id, string name) =>
        new(new DocumentRecord { DocumentId = id, Document = name, Path = "", Sha256 = "", Status = "" }, [], [], [], [], [], [], [], [], [], [], []);
}
