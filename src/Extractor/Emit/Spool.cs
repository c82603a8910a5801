using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Extractor.Emit;

/// <summary>What is kept of the documents of a run on the disk until all have come: memory must not grow with their figures.</summary>
/// <typeparam name="T">What is kept of one; a record that JSON can hold.</typeparam>
internal sealed class Spool<T> : IDisposable
    where T : class
{
    private readonly FileStream file;
    private readonly JsonTypeInfo<T> form;

    /// <summary>Creates the file; it is gone when it is disposed of.</summary>
    /// <param name="folder">A folder of this run alone.</param>
    /// <param name="name">A name in it.</param>
    /// <param name="form">How one is written.</param>
    /// <exception cref="IOException">It can't be made.</exception>
    public Spool(string folder, string name, JsonTypeInfo<T> form)
    {
        this.form = form;
        file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
    }

    /// <summary>Packs what is kept of one document.</summary>
    public static byte[] Pack(T kept, JsonTypeInfo<T> form)
    {
        using var bytes = new MemoryStream();
        using (var packed = new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(packed, kept, form);
        return bytes.ToArray();
    }

    /// <summary>Keeps it.</summary>
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
    public T Read(long at)
    {
        file.Seek(at, SeekOrigin.Begin);
        using var packed = new DeflateStream(file, CompressionMode.Decompress, leaveOpen: true);
        return JsonSerializer.Deserialize(packed, form) ?? throw new InvalidDataException("What was kept of a document is empty");
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
