using DuckDB.NET.Data;
using Extractor.Knowledge;

namespace Extractor.Query;

/// <summary>Reads the CSV files of a dataset into tables.</summary>
internal static class DatasetTables
{
    /// <summary>Makes a table of each file, in the database that is in use.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="folder">The dataset.</param>
    /// <param name="files">Its files.</param>
    /// <exception cref="DatasetUnreadableException">A file's rows are not of its types.</exception>
    public static void Load(DuckDBConnection connection, string folder, IEnumerable<DatasetFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            var bytes = new FileInfo(path).Length;
            try
            {
                Load(connection, file, path, bytes);
            }
            catch (DuckDBException exception)
            {
                throw new DatasetUnreadableException(folder, DatasetFault.BrokenFile, $"{file.Path}: {exception.Message}", exception);
            }
        }
    }

    private static void Load(DuckDBConnection connection, DatasetFile file, string path, long bytes)
    {
        try
        {
            DatabaseStatement.Run(connection, TableStatement.Create(file, path, TableStatement.ShortLine));
        }
        catch (DuckDBException) when (bytes > TableStatement.ShortLine)
        {
            // A line may have been too long; whatever else was wrong is wrong again.
            DatabaseStatement.Run(connection, TableStatement.Create(file, path, Math.Min(bytes, TableStatement.LongLine)));
        }
    }
}
