namespace Extractor.Store;

/// <summary>
/// A folder of files named by what they follow from: written once, whole or not at all, and never changed. Several processes may read and
/// write it at a time; what two of them write under one name is the same.
/// </summary>
/// <param name="folder">The folder; made when the first file is written.</param>
/// <param name="extension">The end of its files' names, with the dot.</param>
internal sealed class PieceFolder(string folder, string extension)
{
    private const string Unfinished = "unfinished";

    /// <summary>The folder, absolute.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(folder);

    /// <summary>True where there is a file of that name.</summary>
    public bool Contains(PieceKey key) => File.Exists(FileOf(key));

    /// <summary>Reads a file; null where there is none.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public byte[]? Read(PieceKey key)
    {
        var file = FileOf(key);
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    /// <summary>Writes a file; it is there as a whole once this has returned.</summary>
    /// <exception cref="IOException">The disk failed or is full; nothing is left of the file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    public void Write(PieceKey key, byte[] bytes)
    {
        var file = FileOf(key);
        var unfinished = System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(Path, Unfinished)).FullName, Guid.NewGuid().ToString("N"));
        try
        {
            File.WriteAllBytes(unfinished, bytes);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Removes a file, where there is one.</summary>
    public void Remove(PieceKey key) => File.Delete(FileOf(key));

    /// <summary>Throws away what writers that were killed had begun; only while nobody else writes here.</summary>
    public void Sweep()
    {
        var unfinished = System.IO.Path.Combine(Path, Unfinished);
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
    }

    /// <summary>Removes all files but these.</summary>
    /// <returns>How many went.</returns>
    public int Prune(IReadOnlySet<PieceKey> keep)
    {
        if (!Directory.Exists(Path)) return 0;
        var gone = Directory.EnumerateFiles(Path, "*" + extension, SearchOption.AllDirectories)
            .Where(file => !keep.Contains(new PieceKey(System.IO.Path.GetFileNameWithoutExtension(file)))).ToList();
        foreach (var file in gone) File.Delete(file);
        return gone.Count;
    }

    private string FileOf(PieceKey key) => System.IO.Path.Combine(Path, key.Value[..2], key.Value + extension);
}
