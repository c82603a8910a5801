namespace Extractor.Report;

/// <summary>A report can't be written where it belongs.</summary>
public sealed class ReportNotWritableException : Exception
{
    internal ReportNotWritableException(string path, Exception inner)
        : base($"'{path}' can't be written: {inner.Message}", inner) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
