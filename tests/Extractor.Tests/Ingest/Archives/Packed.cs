using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using SharpCompress.Writers.SevenZip;

namespace Extractor.Tests.Ingest.Archives;

/// <summary>Small archives of every kind.</summary>
internal static class Packed
{
    /// <summary>A zip archive; the names are in that encoding, UTF-8 unless told otherwise.</summary>
    public static byte[] Zip(Encoding? names, params (string Name, byte[] Bytes)[] files)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return file.ToArray();
    }

    /// <summary>A zip archive of texts.</summary>
    public static byte[] Zip(params (string Name, string Text)[] files) => Zip(null, [.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))]);

    /// <summary>A 7z archive of texts.</summary>
    public static byte[] SevenZip(params (string Name, string Text)[] files)
    {
        using var file = new MemoryStream();
        using (var writer = new SevenZipWriter(file, new SevenZipWriterOptions()))
        {
            foreach (var (name, text) in files)
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
                writer.Write(name, content, null);
            }
        }

        return file.ToArray();
    }

    /// <summary>A tape archive of texts.</summary>
    public static byte[] Tar(params (string Name, string Text)[] files)
    {
        using var file = new MemoryStream();
        using (var writer = new TarWriter(file, leaveOpen: true))
        {
            foreach (var (name, text) in files)
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }

        return file.ToArray();
    }

    /// <summary>Packed by gzip.</summary>
    public static byte[] Gzip(byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return file.ToArray();
    }

    /// <summary>A RAR archive (version 4) of stored texts; its names are in GBK, as old programs write them.</summary>
    /// <param name="flags">Flags of the files' headers: 4 says that a password hides them.</param>
    /// <param name="files">The files.</param>
    public static byte[] Rar(int flags, params (string Name, string Text)[] files)
    {
        var file = new MemoryStream();
        file.Write("Rar!\x1a\x07\0"u8);
        file.Write(Header(0x73, 0, new byte[6]));
        foreach (var (name, text) in files)
        {
            var (bytes, named) = (Encoding.UTF8.GetBytes(text), SourceSamples.Gb18030.GetBytes(name));
            var fields = new byte[25 + named.Length];
            BinaryPrimitives.WriteInt32LittleEndian(fields, bytes.Length);
            BinaryPrimitives.WriteInt32LittleEndian(fields.AsSpan(4), bytes.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(9), Crc(bytes));
            (fields[17], fields[18]) = (20, 0x30);
            BinaryPrimitives.WriteInt16LittleEndian(fields.AsSpan(19), (short)named.Length);
            named.CopyTo(fields, 25);
            file.Write(Header(0x74, 0x8000 | flags, fields));
            file.Write(bytes);
        }

        file.Write(Header(0x7b, 0x4000, []));
        return file.ToArray();
    }

    private static byte[] Header(int type, int flags, byte[] fields)
    {
        var header = new byte[7 + fields.Length];
        header[2] = (byte)type;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(3), (ushort)flags);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(5), (short)header.Length);
        fields.CopyTo(header, 7);
        BinaryPrimitives.WriteUInt16LittleEndian(header, (ushort)Crc(header.AsSpan(2)));
        return header;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
