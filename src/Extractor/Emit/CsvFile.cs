using System.Security.Cryptography;
using System.Text;
using Extractor.Knowledge;

namespace Extractor.Emit;

/// <summary>One CSV file being written, in UTF-8 with a byte-order mark. Its size and hash are known once it is closed.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly SHA256 hash = SHA256.Create();
    private readonly FileStream file;
    private readonly CryptoStream hashed;

    /// <summary>Creates the file and writes its header.</summary>
    /// <exception cref="IOException">It exists already or can't be written.</exception>
    public CsvFile(string folder, DatasetFile kind)
    {
        Kind = kind;
        file = new FileStream(Path.Combine(folder, kind.Path), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16);
        hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true);
        Append(Encoding.UTF8.Preamble);
        Append(CsvRows.Header(kind.Columns).Span);
    }

    /// <summary>What it is.</summary>
    public DatasetFile Kind { get; }

    /// <summary>How long it is so far, in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Writes rows.</summary>
    /// <param name="rows">As <see cref="CsvRows"/> makes them.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public void Append(ReadOnlySpan<byte> rows)
    {
        hashed.Write(rows);
        Length += rows.Length;
    }

    /// <summary>Writes rows that another file has.</summary>
    /// <param name="source">A file of the same columns, standing where they begin.</param>
    /// <param name="end">Where they end.</param>
    /// <exception cref="EndOfStreamException">It ends before that.</exception>
    public void Append(Stream source, long end)
    {
        var buffer = new byte[1 << 16];
        while (source.Position < end)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - source.Position));
            source.ReadExactly(part);
            Append(part);
        }
    }

    /// <summary>Ends the file.</summary>
    /// <returns>What datapackage.json says of it.</returns>
    public WrittenFile Close()
    {
        hashed.FlushFinalBlock();
        file.Flush();
        return new WrittenFile(Kind, file.Length, Convert.ToHexStringLower(hash.Hash!));
    }

    /// <summary>Lets the file go; safe to call at any point.</summary>
    public void Dispose()
    {
        hashed.Dispose();
        file.Dispose();
        hash.Dispose();
    }
}

/// <summary>A CSV file that is complete.</summary>
/// <param name="File">Which.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, lower-case hex.</param>
internal sealed record WrittenFile(DatasetFile File, long Bytes, string Sha256);
