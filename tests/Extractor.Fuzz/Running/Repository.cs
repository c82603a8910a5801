namespace Extractor.Fuzz.Running;

/// <summary>Where the repository lies, and the shared documents beside it.</summary>
internal static class Repository
{
    /// <summary>The folder of Extractor.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Files of the repository, and of the shared corpus where it is there, in the order of their names.</summary>
    /// <param name="extension">For example <c>.pdf</c>.</param>
    /// <param name="largest">Larger ones are left out, bytes: each run over them takes too long.</param>
    public static IEnumerable<byte[]> Documents(string extension, long largest)
    {
        string[] folders = [Path.Combine(Root, "seeds"), Path.Combine(Root, "corpus"), Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus"))];
        return folders.Where(Directory.Exists)
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*" + extension, SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
            .Where(file => file.Length <= largest)
            .Select(file => File.ReadAllBytes(file.FullName));
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Extractor.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No Extractor.sln above " + AppContext.BaseDirectory);
    }
}
