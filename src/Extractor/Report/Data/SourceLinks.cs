namespace Extractor.Report.Data;

/// <summary>Relative addresses of the documents from the folder of the report.</summary>
/// <param name="folder">That folder.</param>
internal sealed class SourceLinks(string folder)
{
    private readonly string from = Path.GetFullPath(folder);

    /// <summary>The address of a document, or null where no file lies at its path as seen from the current folder.</summary>
    /// <param name="path">Its path as in documents.csv.</param>
    /// <remarks>It always begins with a dot, so that no name of a file is taken for the scheme of an address.</remarks>
    public string? To(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || !File.Exists(path)) return null;
        var parts = Path.GetRelativePath(from, Path.GetFullPath(path)).Split(Path.DirectorySeparatorChar);
        if (Path.IsPathRooted(parts[0] + Path.DirectorySeparatorChar)) return null;
        return (parts[0] == ".." ? "" : "./") + string.Join('/', parts.Select(Uri.EscapeDataString));
    }
}
