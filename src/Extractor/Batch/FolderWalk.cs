namespace Extractor.Batch;

/// <summary>
/// Lists the files below one folder. Folder links are never entered: what they lead to inside the tree is met anyway,
/// and what lies outside was not asked for. Not for use by two threads.
/// </summary>
/// <param name="root">The folder, as the user gave it.</param>
/// <param name="outputFolder">Absolute path of a folder not to enter, or null: a dataset must not be read as documents.</param>
internal sealed class FolderWalk(string root, string? outputFolder)
{
    private readonly string rootFullPath = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(root));

    /// <summary>All files and everything that is passed over, in ordinal order of names, folders in their place.</summary>
    public IEnumerable<Found> Run() => Enter(new DirectoryInfo(rootFullPath), root);

    private IEnumerable<Found> Enter(DirectoryInfo folder, string shownPath)
    {
        FileSystemInfo[] entries;
        string? failure = null;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            entries = [];
            failure = e.Message;
        }

        if (failure is not null)
            yield return new Found(shownPath, folder.FullName, FoundAs.UnreadableFolder, failure);

        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var entry in entries)
        {
            var path = shownPath.EndsWith('/') ? shownPath + entry.Name : shownPath + "/" + entry.Name;
            if (entry is DirectoryInfo child && Classify(entry) is FoundAs.Folder)
            {
                foreach (var found in Enter(child, path))
                    yield return found;
            }
            else if (Classify(entry) is var kind && kind is not FoundAs.Output)
            {
                yield return new Found(path, entry.FullName, kind, "");
            }
        }
    }

    private FoundAs Classify(FileSystemInfo entry)
    {
        if (IsHidden(entry.Name)) return FoundAs.Hidden;
        if (entry.LinkTarget is not null) return ClassifyLink(entry);
        if (entry is not DirectoryInfo) return IsReadme(entry.Name) ? FoundAs.Readme : FoundAs.File;
        if (string.Equals(entry.FullName, outputFolder, StringComparison.Ordinal)) return FoundAs.Output;
        return File.Exists(System.IO.Path.Combine(entry.FullName, "datapackage.json")) ? FoundAs.Dataset : FoundAs.Folder;
    }

    private FoundAs ClassifyLink(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo) return FoundAs.Link;
        FileSystemInfo? target;
        try
        {
            target = entry.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return FoundAs.Link; // a circle of links leads nowhere
        }

        return target is not null && LiesInside(target.FullName) ? FoundAs.File : FoundAs.Link;
    }

    // a path that looks inside may still leave through a linked folder on its way
    private bool LiesInside(string fullPath)
    {
        for (var folder = System.IO.Path.GetDirectoryName(fullPath); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (string.Equals(folder, rootFullPath, StringComparison.Ordinal)) return true;
            if (new DirectoryInfo(folder).LinkTarget is not null) return false;
        }

        return false;
    }

    /// <summary>True for the name of a file or folder that is not meant to be seen: it begins with a dot, or is what macOS adds to archives.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.') || name == "__MACOSX";

    /// <summary>True for a file that explains a folder and is no document.</summary>
    public static bool IsReadme(string fileName) => fileName.Equals("README.md", StringComparison.OrdinalIgnoreCase);

    /// <summary>One entry met on the way.</summary>
    /// <param name="Path">The path to show, built on the root as given.</param>
    /// <param name="FullPath">The absolute path.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Reason">Why it could not be listed, else empty.</param>
    internal readonly record struct Found(string Path, string FullPath, FoundAs Kind, string Reason);

    internal enum FoundAs
    {
        File,
        Folder,
        Hidden,
        Readme,
        Link,
        Dataset,
        Output,
        UnreadableFolder,
    }
}
