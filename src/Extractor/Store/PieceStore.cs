using Extractor.Emit.Pieces;

namespace Extractor.Store;

/// <summary>
/// A folder of pieces: written once, whole or not at all, and never changed. Several processes may read and write it at a time; a
/// piece that two of them write is the same.
/// </summary>
public sealed class PieceStore
{
    private const string Extension = ".piece";
    private const string Unfinished = "unfinished";

    private readonly string folder;

    /// <summary>Opens the store; the folder is made when the first piece is written.</summary>
    /// <param name="folder">Its folder.</param>
    public PieceStore(string folder) => this.folder = Path.GetFullPath(folder);

    /// <summary>The folder, absolute.</summary>
    public string Folder => folder;

    /// <summary>True where there is a piece of that name, undamaged or not.</summary>
    public bool Contains(PieceKey key) => File.Exists(FileOf(key));

    /// <summary>Reads a piece; null where there is none. A damaged one is removed, so that it is made again.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public DocumentPiece? Read(PieceKey key)
    {
        var file = FileOf(key);
        if (!File.Exists(file)) return null;
        var piece = PieceFormat.Read(File.ReadAllBytes(file));
        if (piece is null) File.Delete(file);
        return piece;
    }

    /// <summary>Writes a piece; it is there as a whole once this has returned.</summary>
    /// <exception cref="IOException">The disk failed or is full; nothing is left of the piece.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    public void Write(PieceKey key, DocumentPiece piece)
    {
        var file = FileOf(key);
        var unfinished = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, Unfinished)).FullName, Guid.NewGuid().ToString("N"));
        try
        {
            File.WriteAllBytes(unfinished, PieceFormat.Write(piece));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Throws away what runs that were killed had begun to write; only while no other run writes here.</summary>
    public void Sweep()
    {
        var unfinished = Path.Combine(folder, Unfinished);
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
    }

    /// <summary>Removes all pieces but these.</summary>
    /// <returns>How many went.</returns>
    public int Prune(IReadOnlySet<PieceKey> keep)
    {
        if (!Directory.Exists(folder)) return 0;
        var gone = Directory.EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories)
            .Where(file => !keep.Contains(new PieceKey(Path.GetFileNameWithoutExtension(file)))).ToList();
        foreach (var file in gone) File.Delete(file);
        return gone.Count;
    }

    private string FileOf(PieceKey key) => Path.Combine(folder, key.Value[..2], key.Value + Extension);
}
