namespace Extractor.Tests.Ingest;

/// <summary>Finds files of the repository and, where they are present, the shared documents beside it.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static byte[] Seed => File.ReadAllBytes(Path.Combine(Root, "seeds", "000_35ece00ce5bc6ad6.txt"));

    /// <summary>Real texts, sorted; none where the folder is absent.</summary>
    public static IReadOnlyList<string> SharedTexts()
    {
        string folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus", "text"));
        if (!Directory.Exists(folder)) return [];
        var files = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Extractor.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("No Extractor.sln above " + AppContext.BaseDirectory);
    }
}
