using System.Globalization;
using Extractor.Knowledge;

namespace Extractor.Query;

/// <summary>The statement that reads a CSV file into a table.</summary>
internal static class TableStatement
{
    /// <summary>
    /// Bytes of the longest line of nearly every file. DuckDB refuses a longer line than it is told of, and reads the
    /// more in one piece, on one thread, the longer it is.
    /// </summary>
    public const long ShortLine = 2 << 20;

    /// <summary>Bytes of the longest line there may be: a field can be a whole chapter.</summary>
    public const long LongLine = 256 << 20;

    /// <summary>Makes the statement.</summary>
    /// <param name="file">The file's schema.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="longest">Bytes of the longest line to accept.</param>
    public static string Create(DatasetFile file, string path, long longest)
    {
        var columns = string.Join(", ", file.Columns.Select(column => $"{Text(column.Name)}: {Text(TypeOf(column))}"));
        var line = longest.ToString(CultureInfo.InvariantCulture);
        return $"CREATE TABLE \"{file.Name}\" AS SELECT * FROM read_csv({Text(Literal(path))}, auto_detect=false, header=true, "
            + "delim=',', quote='\"', escape='\"', nullstr='', encoding='utf-8', strict_mode=true, "
            + $"max_line_size={line}, columns={{{columns}}})";
    }

    private static string TypeOf(DatasetColumn column) => column.Type switch
    {
        ColumnType.Text => "VARCHAR",
        ColumnType.Whole => "BIGINT",
        ColumnType.Year => "INTEGER",
        ColumnType.Flag => "BOOLEAN",
        ColumnType.Number => column.Unit == "pt" ? "DOUBLE" : "DECIMAL(24,6)",
        _ => throw new NotSupportedException($"No database type for {column.Type}"),
    };

    /// <summary>A text as a literal of SQL.</summary>
    internal static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    // A path with *, ? or [ in it names itself, not the files that match.
    private static string Literal(string path) => path
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("*", "[*]", StringComparison.Ordinal)
        .Replace("?", "[?]", StringComparison.Ordinal);
}
