namespace Extractor.Query;

/// <summary>A folder can't be queried.</summary>
public sealed class DatasetUnreadableException : Exception
{
    internal DatasetUnreadableException(string folder, DatasetFault fault, string detail, Exception? inner = null)
        : base($"'{folder}' can't be queried ({fault}): {detail}", inner)
    {
        Folder = folder;
        Fault = fault;
        Detail = detail;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>What is wrong with it; a command makes its own sentence from this.</summary>
    public DatasetFault Fault { get; }

    /// <summary>The file concerned, and what the database says of it.</summary>
    public string Detail { get; }
}

/// <summary>Why a folder can't be queried.</summary>
public enum DatasetFault
{
    /// <summary>It has no datapackage.json: no dataset, or one that was never completed.</summary>
    NoDataset,

    /// <summary>The dataset has no CSV files: it was written as json alone, or a file was taken away.</summary>
    NoTables,

    /// <summary>A file has other columns: another version of the tool wrote it.</summary>
    OtherVersion,

    /// <summary>A file's rows are not of the declared types: it was changed by hand.</summary>
    BrokenFile,
}
