using System.Buffers.Binary;
using System.IO.Compression;

namespace Extractor.Query.Figures;

/// <summary>Writes a picture as a PNG file (ISO/IEC 15948): header, one chunk of compressed rows, end.</summary>
internal static class PngWriter
{
    private const byte BitsAChannel = 8;
    private const byte TrueColour = 2;

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(Bitmap image)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = BitsAChannel;
        header[9] = TrueColour;
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compressed(image));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compressed(Bitmap image)
    {
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < image.Height; y++)
            {
                zlib.WriteByte(0); // no filter
                zlib.Write(image.Row(y));
            }
        }

        return rows.ToArray();
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(kind, data));
        file.Write(number);
    }

    /// <summary>CRC-32 over kind and data.</summary>
    private static uint Checksum(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data) => ~Append(Append(uint.MaxValue, kind), data);

    private static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        const uint polynomial = 0xEDB88320;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ polynomial;
        }

        return sum;
    }
}
