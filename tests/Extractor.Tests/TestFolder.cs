namespace Extractor.Tests;

/// <summary>A folder for one test, gone after it.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("extractor-test-");

    /// <summary>Its path.</summary>
    public string Path => root.FullName;

    /// <summary>A path in it.</summary>
    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Every file below a folder in it by its relative path, with its bytes, but for what a run keeps there for the next one.</summary>
    public SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .Where(file => !System.IO.Path.GetRelativePath(At(folder), file).StartsWith(".store", StringComparison.Ordinal))
            .ToDictionary(file => System.IO.Path.GetRelativePath(At(folder), file), File.ReadAllBytes),
        StringComparer.Ordinal);

    public void Dispose() => root.Delete(recursive: true);
}
