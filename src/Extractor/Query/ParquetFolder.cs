using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Query;

/// <summary>
/// OUT/parquet: the files of a dataset as Parquet, FILE/fiscal_year=Y/province=P/part-0.parquet. Only partitions whose rows changed are
/// written again; the others keep their bytes and times. Made from the CSV files, which stay the source.
/// </summary>
public static class ParquetFolder
{
    /// <summary>Name of the folder in the dataset folder.</summary>
    public const string FolderName = "parquet";

    /// <summary>Path, in the dataset folder, of the file that changes whenever a partition does.</summary>
    public static string ManifestPath { get; } = Path.Combine(FolderName, ParquetManifest.Name);

    // What readers of such folders (Spark, pyarrow, DuckDB) know as "no value".
    private const string NoValue = "__HIVE_DEFAULT_PARTITION__";
    private const string Part = "part-0.parquet";

    /// <summary>Brings the folder up to the dataset.</summary>
    /// <param name="folder">A dataset folder with CSV files.</param>
    /// <returns>Paths of the partitions that were written, relative to OUT/parquet.</returns>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    /// <exception cref="IOException">A file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file can't be written.</exception>
    public static ImmutableArray<string> Update(string folder)
    {
        var schema = DatasetSchema.Current;
        DatasetFolder.Expect(folder, schema);
        var target = Path.Combine(Path.GetFullPath(folder), FolderName);
        if (new DirectoryInfo(target).LinkTarget is not null) throw new IOException($"'{target}' is a symbolic link; remove it to write there");
        Directory.CreateDirectory(target);
        using var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        connection.Open();
        DatasetTables.Load(connection, folder, schema.Files);
        try
        {
            return Write(connection, target, schema);
        }
        catch (DuckDBException exception)
        {
            throw new IOException($"{target}: {exception.Message}", exception);
        }
    }

    private static ImmutableArray<string> Write(DuckDBConnection connection, string target, DatasetSchema schema)
    {
        var before = ParquetManifest.Read(target);
        var now = ImmutableSortedDictionary.CreateBuilder<string, ParquetPartition>(StringComparer.Ordinal);
        var written = ImmutableArray.CreateBuilder<string>();
        foreach (var file in schema.Files)
        {
            DatabaseStatement.Run(connection, Partitioned(file));
            foreach (var (year, province, rows, documents, fingerprint) in Partitions(connection, file))
            {
                var path = $"{file.Name}/fiscal_year={Folder(year)}/province={Folder(province)}/{Part}";
                var made = Path.Combine(target, path);
                if (before.TryGetValue(path, out var old) && old.Sha256 == fingerprint && File.Exists(made) && new FileInfo(made).Length == old.Bytes)
                {
                    now[path] = old;
                    continue;
                }

                if (ParquetManifest.LeavesThroughLink(target, Path.GetFullPath(made))) throw new IOException($"'{made}' is reached through a symbolic link; remove it to write there");
                Copy(connection, year, province, made);
                now[path] = new ParquetPartition(rows, documents, new FileInfo(made).Length, fingerprint);
                written.Add(path);
            }

            DatabaseStatement.Run(connection, "DROP TABLE partitioned");
        }

        // The new list first: a file it does not name is nobody's, even if it can't be deleted.
        ParquetManifest.Write(target, now.ToImmutable());
        foreach (var gone in before.Keys.Except(now.Keys, StringComparer.Ordinal)) ParquetManifest.Delete(target, gone);
        return written.ToImmutable();
    }

    // Sorted by partition, so that each is one stretch of the table; a row's own year and place go before its document's,
    // and a row of coverage.csv need have no document.
    private static string Partitioned(DatasetFile file)
    {
        var own = file.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var year = own.Contains("fiscal_year") ? "r.fiscal_year" : "d.fiscal_year";
        var province = own.Contains("province") ? "r.province" : "d.province";
        var rest = string.Join(", ", own.Intersect(["fiscal_year", "province"]));
        var columns = rest.Length == 0 ? "r.*" : $"r.* EXCLUDE ({rest})";
        var key = string.Join(", ", file.PrimaryKey.Select(name => $"\"{name}\""));
        return $"CREATE TABLE partitioned AS SELECT {year} AS fiscal_year, {province} AS province, {columns} FROM \"{file.Name}\" r "
            + $"LEFT JOIN (SELECT document_id, fiscal_year, province FROM documents) d USING (document_id) ORDER BY 1, 2, {key}";
    }

    private static List<(int? Year, string? Province, long Rows, long Documents, string Sha256)> Partitions(DuckDBConnection connection, DatasetFile file)
    {
        var key = string.Join(", ", file.PrimaryKey.Select(name => $"\"{name}\""));
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT fiscal_year, province, count(*), count(DISTINCT document_id), sha256(string_agg(coalesce(document_id, '') || md5(CAST(p AS VARCHAR)), '' ORDER BY {key})) FROM partitioned p GROUP BY ALL ORDER BY ALL";
        using var reader = command.ExecuteReader();
        var found = new List<(int?, string?, long, long, string)>();
        while (reader.Read())
            found.Add((reader.IsDBNull(0) ? null : reader.GetInt32(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetString(4)));
        return found;
    }

    private static void Copy(DuckDBConnection connection, int? year, string? province, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var work = path + ".new";
        var where = $"fiscal_year IS NOT DISTINCT FROM {year?.ToString(CultureInfo.InvariantCulture) ?? "NULL"} AND province IS NOT DISTINCT FROM {(province is null ? "NULL" : TableStatement.Text(province))}";
        DatabaseStatement.Run(
            connection, $"COPY (SELECT * EXCLUDE (fiscal_year, province) FROM partitioned WHERE {where}) TO {TableStatement.Text(work)} (FORMAT parquet, COMPRESSION zstd)");
        Replacement.Move(work, path);
    }

    private static string Folder(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? NoValue;

    // A province is words of a document: only letters and digits may stand in a path as they are.
    private static string Folder(string? province) => province is null ? NoValue : string.Concat(province.EnumerateRunes().Select(rune =>
        Rune.IsLetterOrDigit(rune) ? rune.ToString() : string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(b => $"%{b:X2}"))));
}
