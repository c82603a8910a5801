using System.Buffers.Binary;

namespace Extractor.Ingest;

/// <summary>
/// Tells the office formats that are zip archives by the names in the archive's directory. Nothing is unpacked, and
/// names inside nested archives do not count.
/// </summary>
internal static class ZipContent
{
    /// <summary>Size of the record at the end of an archive, without its comment.</summary>
    private const int EndRecordBytes = 22;

    /// <summary>Size of a directory entry, without its name, extra field and comment.</summary>
    private const int EntryBytes = 46;

    /// <summary>Size of the header before each file, without its name and extra field.</summary>
    private const int LocalHeaderBytes = 30;

    /// <summary>Main parts come early; an archive of a million names is not worth reading to its end.</summary>
    private const int EntriesRead = 4_096;

    /// <summary>The kind of an archive; <see cref="FileKind.Zip"/> where no name tells more.</summary>
    /// <param name="bytes">The whole file, beginning with a zip signature.</param>
    public static FileKind Tell(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.LastIndexOf("PK\x5\x6"u8);
        if (end < 0 || bytes.Length - end < EndRecordBytes) return TellHeaders(bytes);
        uint start = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        if (start > (uint)end) return FileKind.Zip;

        var directory = bytes[(int)start..end];
        for (int entry = 0; entry < EntriesRead && directory.Length >= EntryBytes && directory.StartsWith("PK\x1\x2"u8); entry++)
        {
            int nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            int extraBytes = BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]);
            int commentBytes = BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            int entryBytes = EntryBytes + nameBytes + extraBytes + commentBytes;
            if (entryBytes > directory.Length) break;
            if (TellName(directory.Slice(EntryBytes, nameBytes)) is { } kind) return kind;
            directory = directory[entryBytes..];
        }

        return FileKind.Zip;
    }

    /// <summary>A truncated archive has lost its directory; the headers of its files still stand before each.</summary>
    private static FileKind TellHeaders(ReadOnlySpan<byte> bytes)
    {
        for (int entry = 0; entry < EntriesRead && bytes.Length >= LocalHeaderBytes; entry++)
        {
            int nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]);
            if (bytes.Length < LocalHeaderBytes + nameBytes) break;
            if (TellName(bytes.Slice(LocalHeaderBytes, nameBytes)) is { } kind) return kind;
            int next = bytes[LocalHeaderBytes..].IndexOf("PK\x3\x4"u8);
            if (next < 0) break;
            bytes = bytes[(LocalHeaderBytes + next)..];
        }

        return FileKind.Zip;
    }

    private static FileKind? TellName(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("word/document.xml"u8)) return FileKind.Docx;
        if (name.SequenceEqual("xl/workbook.xml"u8) || name.SequenceEqual("xl/workbook.bin"u8)) return FileKind.Xlsx;
        if (name.SequenceEqual("ppt/presentation.xml"u8)) return FileKind.Pptx;
        if (name.SequenceEqual("OFD.xml"u8)) return FileKind.Ofd;
        return null;
    }
}
