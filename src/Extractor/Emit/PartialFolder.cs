using System.Collections.Immutable;

namespace Extractor.Emit;

/// <summary>
/// OUT/.partial, where a dataset is built: fresh for each run, held by one run at a time, gone at the end. What is
/// not published leaves nothing behind, not even an OUT that this run had made.
/// </summary>
internal sealed class PartialFolder : IDisposable
{
    private const string Name = ".partial";
    private const string LockName = "lock";

    private readonly ImmutableArray<string> made;
    private readonly FileStream held;

    /// <summary>Makes the folder; what an interrupted run left there is thrown away.</summary>
    /// <param name="output">The folder OUT; made if missing.</param>
    /// <exception cref="IOException">The folder can't be written, or another run is writing there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    public PartialFolder(string output)
    {
        Output = System.IO.Path.GetFullPath(output);
        Path = System.IO.Path.Combine(Output, Name);
        made = Missing(Output);
        Directory.CreateDirectory(Output);
        Clear();
        Directory.CreateDirectory(Path);
        held = new FileStream(LockPath, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>The folder OUT, absolute.</summary>
    public string Output { get; }

    /// <summary>The folder to build in, absolute.</summary>
    public string Path { get; }

    private string LockPath => System.IO.Path.Combine(Path, LockName);

    /// <summary>Removes the folder, and each folder above it that this run made and that is empty.</summary>
    public void Dispose()
    {
        held.Dispose();
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        foreach (var folder in made)
        {
            if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any()) return;
            Directory.Delete(folder);
        }
    }

    private void Clear()
    {
        var found = new DirectoryInfo(Path);
        if (found.LinkTarget is not null || File.Exists(Path))
        {
            // The link goes, never what it points to: writing through it would leave OUT.
            File.Delete(Path);
            return;
        }

        if (!found.Exists) return;
        if (File.Exists(LockPath))
        {
            // Opens only if the run that made it has ended, however it ended; else throws that the file is in use.
            using var abandoned = new FileStream(LockPath, FileMode.Open, FileAccess.Write, FileShare.None);
        }

        found.Delete(recursive: true);
    }

    // Deepest first, as they must be removed.
    private static ImmutableArray<string> Missing(string folder)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var at = folder; at is not null && !Directory.Exists(at); at = System.IO.Path.GetDirectoryName(at)) missing.Add(at);
        return missing.ToImmutable();
    }
}
