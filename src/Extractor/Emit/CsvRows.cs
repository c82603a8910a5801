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
    public static ReadOnlyMemory<byte> Of(RecordColumns records, DocumentResult result) => Write(csv =>
    {
        var columns = records.File.Columns;
        foreach (var row in records.Rows(result))
        {
            for (var i = 0; i < columns.Length; i++)
            {
                var text = CellText.Of(records.Value(i, row));
                csv.WriteField(columns[i].FreeText ? FormulaGuard.Guard(text) : text);
            }

            csv.EndRecord();
        }
    });

    private static ReadOnlyMemory<byte> Write(Action<CsvWriter> rows)
    {
        var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true)) rows(csv);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
