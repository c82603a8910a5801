using System.Collections.Immutable;
using DuckDB.NET.Data;
using Extractor.Knowledge;

namespace Extractor.Query;

/// <summary>A dataset folder read into a database in memory, for one question or many.</summary>
internal sealed class OpenDataset : IDisposable
{
    // What the SQL of a user may not do: read or write another file, load code, or undo this.
    private const string Lock =
        "SET temp_directory=''; SET autoinstall_known_extensions=false; SET autoload_known_extensions=false; "
        + "SET enable_external_access=false; SET lock_configuration=true;";

    private readonly DuckDBConnection connection;

    private OpenDataset(DuckDBConnection connection) => this.connection = connection;

    /// <summary>Reads a dataset.</summary>
    /// <param name="folder">A dataset folder with CSV files.</param>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    public static OpenDataset Open(string folder) => Open(folder, written: null);

    /// <summary>Reads a dataset, to write answers to one file.</summary>
    /// <param name="folder">A dataset folder with CSV files.</param>
    /// <param name="written">The only file that can be written, absolute; null for none.</param>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    public static OpenDataset Open(string folder, string? written)
    {
        var schema = DatasetSchema.Current;
        DatasetFolder.Expect(folder, schema);
        var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        try
        {
            connection.Open();
            // made of the dataset, and so no part of its database
            DatasetTables.Load(connection, folder, schema.DerivedFiles.Where(f => DatasetFolder.Has(folder, f)));
            if (!DatasetDatabase.TryAttach(connection, folder))
            {
                DatasetTables.Load(connection, folder, schema.Files);
                foreach (var statement in ViewStatements.All()) DatabaseStatement.Run(connection, statement);
            }

            if (written is not null) DatabaseStatement.Run(connection, $"SET allowed_paths=[{TableStatement.Text(written)}]");
            DatabaseStatement.Run(connection, Lock);
            return new OpenDataset(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Answers one question; what its SQL changes stays for the next one.</summary>
    /// <param name="sql">The SQL, in DuckDB's dialect; the answer is that of its last statement.</param>
    /// <param name="rowLimit">Most rows to return.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="QueryFailedException">The SQL is wrong or not allowed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public QueryResult Ask(string sql, int rowLimit, CancellationToken cancellation)
    {
        try
        {
            return Answer(sql, rowLimit, cancellation);
        }
        catch (DuckDBException exception)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new QueryFailedException(exception.Message, exception);
        }
    }

    /// <summary>Writes the answer to one question as Parquet.</summary>
    /// <param name="sql">One statement that gives rows.</param>
    /// <param name="path">The file it was opened to write.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="QueryFailedException">The SQL is wrong or not allowed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Write(string sql, string path, CancellationToken cancellation) =>
        Ask($"COPY ({sql.TrimEnd().TrimEnd(';')}\n) TO {TableStatement.Text(path)} (FORMAT parquet, COMPRESSION zstd)", 1, cancellation);

    /// <summary>Forgets what was read.</summary>
    public void Dispose() => connection.Dispose();

    // Of several statements the last one is the answer; the others prepare it.
    private QueryResult Answer(string sql, int rowLimit, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var interruption = new QueryInterruption(command.Cancel, cancellation);
        using var reader = command.ExecuteReader();
        QueryResult answer;
        do
        {
            answer = Read(reader, rowLimit);
            cancellation.ThrowIfCancellationRequested();
        }
        while (reader.NextResult());
        return answer;
    }

    private static QueryResult Read(DuckDBDataReader reader, int rowLimit)
    {
        ImmutableArray<string> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
        while (reader.Read())
        {
            if (rows.Count == rowLimit) return new QueryResult(columns, rows.ToImmutable(), Truncated: true);
            rows.Add([.. Enumerable.Range(0, columns.Length).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return new QueryResult(columns, rows.ToImmutable(), Truncated: false);
    }
}
