using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Extractor.Ingest;

/// <summary>The first bytes by which the formats that are no text declare themselves.</summary>
internal static class FileSignatures
{
    /// <summary>How far into a file readers of PDF look for its header; producers do put other bytes before it.</summary>
    private const int PdfHeaderWithin = 1024;

    /// <summary>Size of the header before each file of a tape archive, and where in it the mark stands.</summary>
    private const int TarHeaderBytes = 512, TarMark = 257;

    /// <summary>The kind whose signature the file begins with, or null where it begins with none.</summary>
    public static FileKind? Match(ReadOnlySpan<byte> bytes)
    {
        if (TrimStart(bytes).StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (bytes.StartsWith("{\\rtf"u8)) return FileKind.Rtf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return FileKind.Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return FileKind.Tiff;
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return FileKind.Gif;
        if (IsBitmap(bytes)) return FileKind.Bmp;
        if (bytes.StartsWith("PK\x3\x4"u8) || bytes.StartsWith("PK\x5\x6"u8)) return ZipContent.Tell(bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return TellCompoundFile(bytes);
        if (bytes.StartsWith("Rar!\x1A\x7"u8)) return FileKind.Rar;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])) return FileKind.SevenZip;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08])) return FileKind.Gzip;
        return bytes.Length >= TarHeaderBytes && bytes[TarMark..].StartsWith("ustar"u8) ? FileKind.Tar : null;
    }

    /// <summary>True where a PDF begins behind other bytes. Asked only of files that are no text, since a text may speak of PDF.</summary>
    public static bool HasLatePdfHeader(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0;

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        return bytes.TrimStart(" \t\r\n"u8);
    }

    /// <summary>Two letters do not tell an image from a sentence: the reserved bytes and the size of the header must fit too.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 18
        && bytes.StartsWith("BM"u8)
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes[6..]) == 0
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124;

    /// <summary>
    /// Streams of a compound file are named in UTF-16. A workbook with a document embedded in it names both streams,
    /// and then only the directory tree would tell, so the answer stays general.
    /// </summary>
    private static FileKind TellCompoundFile(ReadOnlySpan<byte> bytes)
    {
        bool document = Names(bytes, "WordDocument");
        bool workbook = Names(bytes, "Workbook\0");
        return (document, workbook) switch
        {
            (true, false) => FileKind.Doc,
            (false, true) => FileKind.Xls,
            (false, false) when Names(bytes, "PowerPoint Document") => FileKind.Ppt,
            (false, false) when Names(bytes, "__substg1.0_") => FileKind.Msg,
            _ => FileKind.Ole,
        };

        static bool Names(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(MemoryMarshal.AsBytes(stream.AsSpan())) >= 0;
    }
}
