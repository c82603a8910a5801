using System.Collections.Immutable;
using System.Globalization;
using DuckDB.NET.Data;

namespace Extractor.Query.Workbook;

/// <summary>The rows of one sheet, laid down in the database so that they can be counted and measured before they are written.</summary>
internal sealed class SheetSource
{
    private const string Table = "sheet_rows";

    // every sheet ends in the document, the page and the document's path
    private const int Tail = 3;

    private const int Widest = 60;
    private const int MoneyWidth = 20;

    // room for the button of the filter
    private const int Button = 4;

    private readonly DuckDBConnection connection;

    /// <summary>Asks for the rows; those of the source before are gone.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="sheet">The sheet's question; the third column from the end leads to the page that the last two name.</param>
    public SheetSource(DuckDBConnection connection, SqlText sheet)
    {
        this.connection = connection;
        DatabaseStatement.Run(connection, $"CREATE OR REPLACE TABLE {Table} AS {sheet.Sql}");
        Rows = Numbers("count(*)")[0];
        Columns = Measure();
    }

    /// <summary>How many there are.</summary>
    public long Rows { get; }

    /// <summary>The columns.</summary>
    public ImmutableArray<SheetColumn> Columns { get; }

    /// <summary>Writes the first rows.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="most">How many.</param>
    /// <param name="links">Where the documents are.</param>
    public void Write(SheetWriter sheet, long most, SourceLink links)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM {Table} LIMIT {most}");
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var values = new object?[Columns.Length];
        while (reader.Read())
        {
            for (var i = 0; i < values.Length; i++) values[i] = reader.IsDBNull(i) ? null : Bare(reader.GetValue(i));
            sheet.Add(values, values[^1] is string path ? links.To(path, values[^2] as long?) : null);
        }
    }

    private static object Bare(object value) => value is string text ? GuardedText.Take(text) : value;

    // Bytes and letters halved: a letter of the alphabet counts once, a Chinese one twice.
    private ImmutableArray<SheetColumn> Measure()
    {
        var kinds = Kinds();
        var widths = Numbers([.. kinds.Select(kind => kind.Type == typeof(string) ? $"coalesce(max((strlen(\"{kind.Name}\") + length(\"{kind.Name}\")) // 2), 0)" : "0")]);
        return [.. kinds.Select((kind, i) => Column(kind.Name, kind.Type, widths[i], isDocument: i == kinds.Length - Tail))];
    }

    private static SheetColumn Column(string name, Type type, long longest, bool isDocument)
    {
        var style = isDocument ? CellStyle.Link : type == typeof(string) ? CellStyle.Text : type == typeof(decimal) ? CellStyle.Money : CellStyle.Whole;
        var heading = name.Sum(letter => letter < 0x80 ? 1 : 2) + Button;
        var width = style == CellStyle.Money ? MoneyWidth : (int)Math.Min(longest + 2, Widest);
        return new SheetColumn(name, style, Math.Max(heading, width));
    }

    private (string Name, Type Type)[] Kinds()
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {Table} LIMIT 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetFieldType(i)))];
    }

    private long[] Numbers(params string[] asked)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", asked.Select(number => $"CAST({number} AS BIGINT)"))} FROM {Table}";
        using var reader = command.ExecuteReader();
        reader.Read();
        return [.. Enumerable.Range(0, asked.Length).Select(reader.GetInt64)];
    }
}
