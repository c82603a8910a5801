using System.IO.Compression;
using SharpCompress.Common;

namespace Extractor.Ingest.Archives;

/// <summary>The entries of one archive in its order; folders and links are none.</summary>
internal static class ArchiveEntries
{
    private const string TarEnding = ".tar";
    private const string Unnamed = "unnamed";

    /// <summary>An entry: its number from 0, its name, whether a password hides it, and what opens it while it is the current one.</summary>
    internal sealed record Entry(int Number, string Name, bool IsEncrypted, Func<Stream> Open)
    {
        /// <summary>True where it is packed as one with those before it: what it unpacks to follows from whether they are unpacked first.</summary>
        public bool IsChained { get; init; }

        /// <summary>What its bytes must sum up to; null where the library sees to that, or nothing says so.</summary>
        public uint? Sum { get; init; }
    }

    /// <summary>Goes through an archive. Each entry must be unpacked before the next is asked for.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name: a gzip file holds one file, which often has no name of its own.</param>
    public static IEnumerable<Entry> Of(FileKind kind, ReadOnlyMemory<byte> bytes, string name) => kind == FileKind.Gzip ? Gzip(bytes, name) : Packed(bytes);

    private static IEnumerable<Entry> Gzip(ReadOnlyMemory<byte> bytes, string name)
    {
        var inner = Path.GetFileNameWithoutExtension(name);
        if (Path.GetExtension(name).Equals(".tgz", StringComparison.OrdinalIgnoreCase)) inner += TarEnding;
        yield return new Entry(0, inner.Length == 0 ? Unnamed : inner, false, () => new GZipStream(MemoryFile.Open(bytes), CompressionMode.Decompress));
    }

    private static IEnumerable<Entry> Packed(ReadOnlyMemory<byte> bytes)
    {
        using var archive = ArchiveFormats.Open(bytes);
        var number = 0;
        if (archive.IsSolid || archive.Type == ArchiveType.SevenZip)
        {
            // entries that are packed as one are unpacked one after the other
            using var reader = archive.ExtractAllEntries();
            while (reader.MoveToNextEntry())
                if (Is(reader.Entry)) yield return new Entry(number++, reader.Entry.Key ?? Unnamed, reader.Entry.IsEncrypted, reader.OpenEntryStream) { IsChained = true };
            yield break;
        }

        foreach (var entry in archive.Entries)
            if (Is(entry)) yield return new Entry(number++, entry.Key ?? Unnamed, entry.IsEncrypted, entry.OpenEntryStream) { Sum = archive.Type == ArchiveType.Zip ? (uint)entry.Crc : null };
    }

    private static bool Is(IEntry entry) => !entry.IsDirectory && string.IsNullOrEmpty(entry.LinkTarget);
}
