using Extractor.Values;

namespace Extractor.Query;

/// <summary>Answers a question in SQL over a dataset folder: each CSV file is a table of the types of dataset.json.</summary>
public static class DatasetQuery
{
    /// <summary>Runs a query. The dataset is only read; what the SQL changes is gone afterwards.</summary>
    /// <param name="folder">A dataset folder with CSV files.</param>
    /// <param name="sql">The SQL, in DuckDB's dialect; the answer is that of its last statement.</param>
    /// <param name="rowLimit">Most rows to return, at least 1.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    /// <exception cref="QueryFailedException">The SQL is wrong or not allowed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static QueryResult Run(string folder, string sql, int rowLimit, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        ArgumentOutOfRangeException.ThrowIfLessThan(rowLimit, 1);
        using var dataset = OpenDataset.Open(folder);
        return dataset.Ask(sql, rowLimit, cancellation);
    }

    /// <summary>Runs a query and writes its answer as Parquet; the file is there whole, or as it was before.</summary>
    /// <param name="folder">A dataset folder with CSV files.</param>
    /// <param name="sql">One statement in DuckDB's dialect that gives rows.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    /// <exception cref="QueryFailedException">The SQL is wrong or not allowed.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void WriteParquet(string folder, string sql, string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        var target = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(target))) throw new DirectoryNotFoundException($"{Path.GetDirectoryName(target)} does not exist");
        var work = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            using (var dataset = OpenDataset.Open(folder, work)) dataset.Write(sql, work, cancellation);
            Replacement.Move(work, target);
        }
        finally
        {
            File.Delete(work);
        }
    }
}
