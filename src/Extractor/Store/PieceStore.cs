using Extractor.Emit.Pieces;

namespace Extractor.Store;

/// <summary>A folder of documents' pieces, each written once and never changed. Several processes may read and write it at a time.</summary>
public sealed class PieceStore
{
    private const string Extension = ".piece";

    private readonly PieceFolder files;

    /// <summary>Opens the store; the folder is made when the first piece is written.</summary>
    /// <param name="folder">Its folder.</param>
    public PieceStore(string folder) => files = new PieceFolder(folder, Extension);

    /// <summary>The folder, absolute.</summary>
    public string Folder => files.Path;

    /// <summary>True where there is a piece of that name, undamaged or not.</summary>
    public bool Contains(PieceKey key) => files.Contains(key);

    /// <summary>Reads a piece; null where there is none. A damaged one is removed, so that it is made again.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public DocumentPiece? Read(PieceKey key)
    {
        if (files.Read(key) is not { } bytes) return null;
        var piece = PieceFormat.Read(bytes);
        if (piece is null) files.Remove(key);
        return piece;
    }

    /// <summary>Writes a piece; it is there as a whole once this has returned.</summary>
    /// <exception cref="IOException">The disk failed or is full; nothing is left of the piece.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    public void Write(PieceKey key, DocumentPiece piece) => files.Write(key, PieceFormat.Write(piece));

    /// <summary>Throws away what runs that were killed had begun to write; only while no other run writes here.</summary>
    public void Sweep() => files.Sweep();

    /// <summary>Removes all pieces but these.</summary>
    /// <returns>How many went.</returns>
    public int Prune(IReadOnlySet<PieceKey> keep) => files.Prune(keep);
}
