using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Extractor.Fuzz.Mutations;
using Extractor.Ingest;
using Extractor.Ingest.Archives;
using SharpCompress.Writers.SevenZip;

namespace Extractor.Fuzz.Readers;

/// <summary>Archives, to the files in them.</summary>
public sealed class ArchiveTarget : Target
{
    private static readonly ArchiveLimits Limits = new() { Entries = 100, TotalBytes = 32 << 20, EntryBytes = 8 << 20, FreeBytes = 16 << 20, Time = TimeSpan.FromSeconds(8) };

    private static readonly byte[] Content = "Some text, some text, some other text.\0\u0001"u8.ToArray();

    /// <inheritdoc/>
    public override string Name => "archive";

    /// <inheritdoc/>
    public override TimeSpan MostTime => TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds()
    {
        var tar = Tar();
        return [Zip(("a.txt", Content), ("b/c.zip", Zip(("d", Content)))), SevenZip(), tar, Gzip(tar), Gzip(Content), Rar()];
    }

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance) => ByteMutator.Mutate(input, other, chance);

    /// <inheritdoc/>
    public override string? Broken(byte[] input)
    {
        if (!ArchiveFormats.Is(FileKindDetector.Detect(input))) return null;
        var files = Files(input);
        if (files.Count == 0) return "nothing is listed, and no problem says why";
        if (files.Any(f => f.Problem?.Code == "archive_too_slow")) return TimedOut;
        if (files.Find(f => f.Path.Split('/').Contains("..") || f.Path.StartsWith('/') || f.Path.Any(char.IsControl)) is { } climbing) return $"the path {climbing.Path} is handed on";
        return files.Find(f => f.Problem is null && !ArchiveFiles.Read(input, "x", f.Address, Limits).Span.SequenceEqual(f.Bytes.Span)) is { } other ? $"the file {other.Address} is another when it is read again" : null;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Printed(byte[] input) =>
        ArchiveFormats.Is(FileKindDetector.Detect(input)) ? Files(input).Select(f => $"{f.Path} {f.Address} {Convert.ToHexString(SHA256.HashData(f.Bytes.Span))} {f.Problem?.Code}") : [];

    private static List<ArchivedFile> Files(byte[] input)
    {
        var files = new List<ArchivedFile>();
        ArchiveFiles.List(input, "x", Limits, files.Add);
        return files;
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return file.ToArray();
    }

    private static byte[] SevenZip()
    {
        using var file = new MemoryStream();
        using (var writer = new SevenZipWriter(file, new SevenZipWriterOptions()))
        {
            writer.Write("a.txt", new MemoryStream(Content), null);
            writer.Write("b.txt", new MemoryStream(Content), null);
        }

        return file.ToArray();
    }

    private static byte[] Tar()
    {
        using var file = new MemoryStream();
        using (var writer = new TarWriter(file, leaveOpen: true)) writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "a/b.txt") { DataStream = new MemoryStream(Content) });
        return file.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return file.ToArray();
    }

    /// <summary>A RAR archive of one stored file of three bytes.</summary>
    private static byte[] Rar() => Convert.FromHexString("526172211A0700CF907300000D00000000000000" + "A4287420802500030000000300000000C2412435000000001430" + "05000000000061" + "2E747874" + "616263" + "C43D7B00400700");
}
