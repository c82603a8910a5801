using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Writing;

namespace Extractor.Corrupt.Documents;

/// <summary>The documents that harms are done to.</summary>
internal static class Shelf
{
    /// <summary>The tabbed dumps of the shared corpus, or none where it is absent.</summary>
    public static IReadOnlyList<Known> Shared()
    {
        var folder = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "corpus", "text", "tabbed"));
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => Of(Path.GetFileName(f), File.ReadAllText(f)))];
    }

    /// <summary>One generated document of each dress.</summary>
    /// <param name="seed">Which.</param>
    public static IReadOnlyList<Known> Generated(int seed) =>
        [.. DressCatalogue.All.Select((dress, i) => DisclosureGenerator.Generate(seed + i, dress, DocumentForm.Tabbed).Truth).Select(truth => Of(truth.Document, truth.Text))];

    private static Known Of(string name, string text) => new(name, text.Replace("\r\n", "\n", StringComparison.Ordinal));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Extractor.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No Extractor.sln above " + AppContext.BaseDirectory);
    }
}
