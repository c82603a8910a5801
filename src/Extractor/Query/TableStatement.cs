using System.Globalization;
using Extractor.Knowledge;

namespace Extractor.Query;

/// <summary>The statement that reads a CSV file into a table.</summary>
internal static class TableStatement
{
    // A field can be a whole chapter. DuckDB refuses lines longer than this, and sets aside as much memory.
    private const long LeastLine = 2 << 20;
    private const long MostLine = 256 << 20;

    /// <summary>Makes the statement.</summary>
    /// <param name="file">The file's schema.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="bytes">Its size: no line is longer.</param>
    public static string Create(DatasetFile file, string path, long bytes)
    {
        var columns = string.Join(", ", file.Columns.Select(column => $"{Text(column.Name)}: {Text(TypeOf(column))}"));
        var line = Math.Clamp(bytes, LeastLine, MostLine).ToString(CultureInfo.InvariantCulture);
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

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    // A path with *, ? or [ in it names itself, not the files that match.
    private static string Literal(string path) => path
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("*", "[*]", StringComparison.Ordinal)
        .Replace("?", "[?]", StringComparison.Ordinal);
}
