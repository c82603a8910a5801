using System.IO.Compression;
using System.Text.Json;
using Extractor.Emit.Pieces;
using Extractor.Proof.Between;

namespace Extractor.Emit.Between;

/// <summary>The money of the documents of a run, on the disk until all have come: memory must not grow with their figures.</summary>
internal sealed class DigestFile : IDisposable
{
    private readonly FileStream file;

    /// <summary>Creates the file; it is gone when it is disposed of.</summary>
    /// <param name="folder">A folder of this run alone.</param>
    /// <exception cref="IOException">It can't be made.</exception>
    public DigestFile(string folder) =>
        file = new FileStream(Path.Combine(folder, "digests"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    /// <summary>Packs the money of one document.</summary>
    public static byte[] Pack(DocumentFigures figures)
    {
        using var bytes = new MemoryStream();
        using (var packed = new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(packed, figures, PieceJson.Default.DocumentFigures);
        return bytes.ToArray();
    }

    /// <summary>Keeps the money of one document.</summary>
    /// <param name="packed">As <see cref="Pack"/> packs it.</param>
    /// <returns>Where it stands.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public long Add(ReadOnlySpan<byte> packed)
    {
        var at = file.Seek(0, SeekOrigin.End);
        file.Write(packed);
        return at;
    }

    /// <summary>Reads it again.</summary>
    /// <param name="at">Where it stands.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public DocumentFigures Read(long at)
    {
        file.Seek(at, SeekOrigin.Begin);
        using var packed = new DeflateStream(file, CompressionMode.Decompress, leaveOpen: true);
        return JsonSerializer.Deserialize(packed, PieceJson.Default.DocumentFigures) ?? throw new InvalidDataException("A digest is empty");
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
