using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Query;

/// <summary>
/// The database file of a dataset folder: its tables with their types, comments in both languages, and the views. It is made from
/// the CSV files and can be thrown away and made again; one that is older than the dataset is not read.
/// </summary>
public static class DatasetDatabase
{
    /// <summary>Name of the file in the dataset folder.</summary>
    public const string FileName = "dataset.duckdb";

    // What DuckDB of this version and any later one can open.
    private const string OldestReader = "v1.0.0";
    private const string Info = "dataset_info";

    /// <summary>Makes the file, or makes it again; there is either the old one or the new one, never half of one.</summary>
    /// <param name="folder">A dataset folder with CSV files.</param>
    /// <returns>Path of the file.</returns>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can't be written.</exception>
    public static string Build(string folder)
    {
        var schema = DatasetSchema.Current;
        DatasetFolder.Expect(folder, schema);
        var target = Path.Combine(folder, FileName);

        // The name is the same there, since DuckDB calls a database by its file's name and views may carry it.
        var work = Directory.CreateDirectory(Path.Combine(folder, ".database-" + Path.GetRandomFileName()));
        try
        {
            var made = Path.Combine(work.FullName, FileName);
            Fill(folder, made, schema);
            Replacement.Move(made, target);
            return target;
        }
        catch (DuckDBException exception)
        {
            throw new IOException($"{target}: {exception.Message}", exception);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Opens the file if it is there and was made from the dataset as it is now.</summary>
    /// <param name="connection">A database in memory; where this returns true, the tables and views are there.</param>
    /// <param name="folder">The dataset folder.</param>
    internal static bool TryAttach(DuckDBConnection connection, string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return false;
        try
        {
            DatabaseStatement.Run(connection, $"ATTACH {TableStatement.Text(path)} AS dataset (READ_ONLY)");
        }
        catch (DuckDBException)
        {
            // Not a database, or being written: the CSV files hold the same.
            return false;
        }

        if (IsCurrent(connection, folder))
        {
            DatabaseStatement.Run(connection, "SET search_path='dataset.main,memory.main'");
            return true;
        }

        DatabaseStatement.Run(connection, "DETACH dataset");
        return false;
    }

    private static void Fill(string folder, string path, DatasetSchema schema)
    {
        using var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        connection.Open();
        DatabaseStatement.Run(connection, $"ATTACH {TableStatement.Text(path)} AS dataset (STORAGE_VERSION '{OldestReader}')");
        DatabaseStatement.Run(connection, "USE dataset");
        DatasetTables.Load(connection, folder, schema.Files);
        foreach (var statement in ViewStatements.All().Concat(ViewStatements.Comments(schema))) DatabaseStatement.Run(connection, statement);
        DatabaseStatement.Run(connection, $"CREATE TABLE {Info} AS SELECT {TableStatement.Text(Fingerprint(folder))} AS fingerprint");
        DatabaseStatement.Run(connection, "CHECKPOINT dataset");
        DatabaseStatement.Run(connection, "USE memory");
        DatabaseStatement.Run(connection, "DETACH dataset");
    }

    private static bool IsCurrent(DuckDBConnection connection, string folder)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT fingerprint FROM dataset.{Info}";
            return command.ExecuteScalar() as string == Fingerprint(folder);
        }
        catch (DuckDBException)
        {
            // Another program's database.
            return false;
        }
    }

    // The descriptor holds the hash of every file; the rest is what this version of the tool adds to them.
    private static string Fingerprint(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(Path.Combine(folder, DatasetFolder.Descriptor)));
        foreach (var statement in ViewStatements.All().Concat(ViewStatements.Comments(DatasetSchema.Current))) hash.AppendData(Encoding.UTF8.GetBytes(statement));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
