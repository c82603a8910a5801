using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Extractor.Emit.Pieces;

/// <summary>
/// A piece as bytes: a mark, the SHA-256 of all that follows, then five parts, each with its packed length: the head (JSON, with
/// the length of each file's rows), the rows of all files, the json file, the money others are compared with, what its disclosure prints. Only the parts that are asked for are unpacked.
/// </summary>
internal static class PieceFormat
{
    private const int Parts = 5;
    private const int HashBytes = 32;
    private static readonly byte[] Mark = "EXTRPC2\n"u8.ToArray();

    /// <summary>Packs a piece.</summary>
    public static byte[] Write(DocumentPiece piece)
    {
        var head = new PieceHead(piece.Summary, piece.Document, piece.Subject, piece.Disclosure, [.. piece.Rows.Select(r => r.Length)]);
        ReadOnlySpan<byte[]> parts =
        [
            Pack(packed => JsonSerializer.Serialize(packed, head, PieceJson.Default.PieceHead)),
            Pack(packed => { foreach (var rows in piece.Rows) packed.Write(rows.Span); }),
            Pack(packed => packed.Write(piece.Json.Span)),
            piece.Figures.ToArray(),
            piece.Print.ToArray(),
        ];
        using var bytes = new MemoryStream();
        bytes.Write(Mark);
        bytes.Position += HashBytes;
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
            bytes.Write(length);
        }

        foreach (var part in parts) bytes.Write(part);
        var all = bytes.ToArray();
        SHA256.HashData(all.AsSpan(Mark.Length + HashBytes), all.AsSpan(Mark.Length, HashBytes));
        return all;
    }

    /// <summary>Reads a piece, or gives null where the bytes are none or damaged.</summary>
    public static DocumentPiece? Read(ReadOnlyMemory<byte> bytes)
    {
        const int lengths = Parts * 4;
        var start = Mark.Length + HashBytes + lengths;
        if (bytes.Length < start || !bytes.Span.StartsWith(Mark)) return null;
        Span<byte> hash = stackalloc byte[HashBytes];
        SHA256.HashData(bytes.Span[(Mark.Length + HashBytes)..], hash);
        if (!hash.SequenceEqual(bytes.Span.Slice(Mark.Length, HashBytes))) return null;
        var parts = new ReadOnlyMemory<byte>[Parts];
        for (var i = 0; i < Parts; i++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[(Mark.Length + HashBytes + (4 * i))..]);
            parts[i] = bytes.Slice(start, length);
            start += length;
        }

        var head = JsonSerializer.Deserialize(Unpack(parts[0]).Span, PieceJson.Default.PieceHead) ?? throw new InvalidDataException("A piece has no head");
        return new DocumentPiece(head.Summary, head.Document, () => Rows(head, Unpack(parts[1])), () => Unpack(parts[2]))
        {
            Subject = head.Subject,
            Disclosure = head.Disclosure,
            Figures = parts[3],
            Print = parts[4],
        };
    }

    private static ImmutableArray<ReadOnlyMemory<byte>> Rows(PieceHead head, ReadOnlyMemory<byte> all)
    {
        var rows = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(head.Rows.Length);
        var at = 0;
        foreach (var length in head.Rows)
        {
            rows.Add(all.Slice(at, length));
            at += length;
        }

        return rows.MoveToImmutable();
    }

    private static byte[] Pack(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        using (var packed = new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) write(packed);
        return bytes.ToArray();
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> part)
    {
        using var packed = new DeflateStream(new MemoryStream(part.ToArray(), writable: false), CompressionMode.Decompress);
        var bytes = new MemoryStream(part.Length * 8);
        packed.CopyTo(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
