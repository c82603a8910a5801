using System.Collections.Immutable;
using System.Security.Cryptography;
using CsvHelper;
using Extractor.Knowledge;
using Extractor.Verify;

namespace Extractor.Emit;

/// <summary>
/// One CSV file being written: UTF-8 with a byte-order mark, quoted as in RFC 4180, lines end in LF. Rows go to the
/// disk as they come. Its size and hash are known once it is closed.
/// </summary>
internal sealed class CsvFile : IDisposable
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        WriteByteOrderMark = true,

        // Readers that trim fields, datapackage-js among them, keep the white space of a quoted one.
        Quoting = CsvQuoting.WhenNeededOrWhitespace,
    };

    private readonly ImmutableArray<DatasetColumn> columns;
    private readonly SHA256 hash = SHA256.Create();
    private readonly FileStream file;
    private readonly CryptoStream hashed;
    private readonly CsvWriter csv;

    /// <summary>Creates the file and writes its header.</summary>
    /// <exception cref="IOException">It exists already or can't be written.</exception>
    public CsvFile(string folder, RecordColumns records)
    {
        Records = records;
        columns = records.File.Columns;
        file = new FileStream(Path.Combine(folder, records.File.Path), FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true);
        csv = CsvWriter.Create(hashed, Options, leaveOpen: true);
        foreach (var column in columns) csv.WriteField(column.Name);
        csv.EndRecord();
    }

    /// <summary>What its rows are written from.</summary>
    public RecordColumns Records { get; }

    /// <summary>How long it is so far, in bytes.</summary>
    public long Length
    {
        get
        {
            csv.Flush();
            return file.Position;
        }
    }

    /// <summary>Writes rows that are written already.</summary>
    /// <param name="source">A file of the same columns, standing where they begin.</param>
    /// <param name="end">Where they end.</param>
    /// <exception cref="EndOfStreamException">It ends before that.</exception>
    public void Append(Stream source, long end)
    {
        csv.Flush();
        var buffer = new byte[1 << 16];
        while (source.Position < end)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - source.Position));
            source.ReadExactly(part);
            hashed.Write(part);
        }
    }

    /// <summary>Writes the rows of one document.</summary>
    public void Add(DocumentResult result)
    {
        foreach (var row in Records.Rows(result))
        {
            for (var i = 0; i < columns.Length; i++)
            {
                var text = CellText.Of(Records.Value(i, row));
                csv.WriteField(columns[i].FreeText ? FormulaGuard.Guard(text) : text);
            }

            csv.EndRecord();
        }
    }

    /// <summary>Ends the file.</summary>
    /// <returns>What datapackage.json says of it.</returns>
    public WrittenFile Close()
    {
        csv.Flush();
        hashed.FlushFinalBlock();
        return new WrittenFile(Records.File, file.Length, Convert.ToHexStringLower(hash.Hash!));
    }

    /// <summary>Lets the file go; safe to call at any point.</summary>
    public void Dispose()
    {
        csv.Dispose();
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
