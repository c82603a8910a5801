using System.Collections.Immutable;
using CsvHelper;
using Extractor.Knowledge;
using Extractor.Verify;

namespace Extractor.Emit;

/// <summary>Rows of CSV as bytes: quoted as in RFC 4180, lines end in LF, UTF-8 without a byte-order mark.</summary>
internal static class CsvRows
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        NewLine = "\n",

        // Readers that trim fields, datapackage-js among them, keep the white space of a quoted one.
        Quoting = CsvQuoting.WhenNeededOrWhitespace,
    };

    /// <summary>The row of names of a file's columns.</summary>
    public static ReadOnlyMemory<byte> Header(ImmutableArray<DatasetColumn> columns) => Write(csv =>
    {
        foreach (var column in columns) csv.WriteField(column.Name);
        csv.EndRecord();
    });

    /// <summary>A file's rows of one document.</summary>
    /// <param name="records">The file.</param>
    /// <param name="result">The document.</param>
    /// <param name="after">How many rows of it the file has already: they are numbered on.</param>
    public static ReadOnlyMemory<byte> Of(RecordColumns records, DocumentResult result, int after = 0) => Write(csv =>
    {
        foreach (var row in records.Rows(result).Select(r => r with { Position = r.Position + after })) Row(csv, records.File.Columns, i => records.Value(i, row));
    });

    /// <summary>Rows of values in the order of the columns.</summary>
    public static ReadOnlyMemory<byte> Of(ImmutableArray<DatasetColumn> columns, IEnumerable<ImmutableArray<object?>> rows) => Write(csv =>
    {
        foreach (var row in rows) Row(csv, columns, i => row[i]);
    });

    private static void Row(CsvWriter csv, ImmutableArray<DatasetColumn> columns, Func<int, object?> value)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var text = CellText.Of(value(i));
            csv.WriteField(columns[i].FreeText ? FormulaGuard.Guard(text) : text);
        }

        csv.EndRecord();
    }

    private static ReadOnlyMemory<byte> Write(Action<CsvWriter> rows)
    {
        var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true)) rows(csv);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
