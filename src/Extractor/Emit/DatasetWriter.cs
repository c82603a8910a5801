using Extractor.Verify;

namespace Extractor.Emit;

/// <summary>Writes a dataset folder: built in OUT/.partial, renamed into place in one pass, datapackage.json last.</summary>
public sealed class DatasetWriter : IDisposable
{
    /// <summary>Starts a dataset.</summary>
    /// <param name="outputFolder">The folder OUT; made if missing.</param>
    /// <param name="formats">Which formats to write beside datapackage.json.</param>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    public DatasetWriter(string outputFolder, DatasetFormats formats) => throw new NotImplementedException();

    /// <summary>Adds one document; call in document order.</summary>
    public void Add(DocumentResult result) => throw new NotImplementedException();

    /// <summary>Publishes: renames the files into OUT, datapackage.json last.</summary>
    public void Complete() => throw new NotImplementedException();

    /// <summary>Without <see cref="Complete"/> nothing of this run stays behind.</summary>
    public void Dispose()
    {
    }
}

/// <summary>Formats a dataset can be written in.</summary>
[Flags]
public enum DatasetFormats
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The CSV files.</summary>
    Csv = 1,

    /// <summary>json/DOCUMENT_ID.json.</summary>
    Json = 2,
}
