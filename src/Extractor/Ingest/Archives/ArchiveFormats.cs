using System.Text;
using SharpCompress.Archives;
using SharpCompress.Common;
using SharpCompress.Readers;

namespace Extractor.Ingest.Archives;

/// <summary>The kinds of file that hold other files, and how they are opened.</summary>
public static class ArchiveFormats
{
    /// <summary>True for a kind whose files are read one by one.</summary>
    public static bool Is(FileKind kind) => kind is FileKind.Zip or FileKind.Rar or FileKind.SevenZip or FileKind.Tar or FileKind.Gzip;

    /// <summary>Opens an archive other than gzip; names are decoded as their bytes tell.</summary>
    internal static IArchive Open(ReadOnlyMemory<byte> bytes) => ArchiveFactory.OpenArchive(
        MemoryFile.Open(bytes),
        new ReaderOptions
        {
            LeaveStreamOpen = false,
            ArchiveEncoding = new ArchiveEncoding
            {
                CustomDecoder = (name, offset, length, type) => type == EncodingType.UTF8 ? Encoding.UTF8.GetString(name, offset, length) : EntryName.Decode(name.AsSpan(offset, length)),
            },
        });
}
