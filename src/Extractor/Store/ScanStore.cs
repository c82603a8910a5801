using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Extractor.Ingest;
using Extractor.Ingest.Ocr;

namespace Extractor.Store;

/// <summary>
/// What was read of scans, beside the pieces of documents: its name follows from the images and from what reads them alone, so a release
/// that changes only later stages finds it. A file is the SHA-256 of what follows, and packed JSON.
/// </summary>
/// <param name="folder">The folder of the store.</param>
public sealed class ScanStore(string folder) : IScanReadings
{
    private const string Extension = ".scan";
    private const string Kind = "scan";

    private readonly PieceFolder files = new(folder, Extension);

    /// <inheritdoc/>
    public ImmutableArray<DrawnPage>? Find(string images)
    {
        var key = KeyOf(images);
        if (files.Read(key) is not { } bytes) return null;
        var pages = Unpack(bytes);
        if (pages is null) files.Remove(key);
        return pages;
    }

    /// <inheritdoc/>
    public void Keep(string images, ImmutableArray<DrawnPage> pages) => files.Write(KeyOf(images), Pack(pages));

    private static PieceKey KeyOf(string images) => PieceKey.Of(Kind, StagesVersion.OfScans, images);

    private static byte[] Pack(ImmutableArray<DrawnPage> pages)
    {
        using var bytes = new MemoryStream { Position = SHA256.HashSizeInBytes };
        using (var packed = new DeflateStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) JsonSerializer.Serialize(packed, pages);
        var all = bytes.ToArray();
        SHA256.HashData(all.AsSpan(SHA256.HashSizeInBytes), all);
        return all;
    }

    // null where it is damaged
    private static ImmutableArray<DrawnPage>? Unpack(byte[] bytes)
    {
        if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))) return null;
        using var packed = new DeflateStream(new MemoryStream(bytes, SHA256.HashSizeInBytes, bytes.Length - SHA256.HashSizeInBytes, writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<ImmutableArray<DrawnPage>>(packed);
    }
}
