using DuckDB.NET.Data;

namespace Extractor.Query;

/// <summary>Runs a statement that gives no answer.</summary>
internal static class DatabaseStatement
{
    /// <summary>Runs it.</summary>
    /// <exception cref="DuckDBException">It fails.</exception>
    public static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
