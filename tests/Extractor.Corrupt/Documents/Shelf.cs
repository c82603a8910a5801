using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Writing;

namespace Extractor.Corrupt.Documents;

/// <summary>The documents that harms are done to.</summary>
internal static class Shelf
{
    /// <summary>The tabbed dumps of the shared corpus, or none where it is absent.</summary>
    public static IReadOnlyList<Known> Shared() => [.. Files(Path.Combine("text", "tabbed"), "*.txt").Select(f => Of(Path.GetFileName(f), File.ReadAllText(f)))];

    /// <summary>One generated document of each dress.</summary>
    /// <param name="seed">Which.</param>
    public static IReadOnlyList<Known> Generated(int seed) =>
        [.. DressCatalogue.All.Select((dress, i) => DisclosureGenerator.Generate(seed + i, dress, DocumentForm.Tabbed).Truth).Select(truth => Of(truth.Document, truth.Text))];

    /// <summary>The PDFs of the shared corpus that have true figures, or none where it is absent.</summary>
    public static IReadOnlyList<KnownDrawn> SharedPages() => [.. Files("pdf", "*.pdf").Concat(Files("provinces", "*.pdf")).Select(f => new KnownDrawn(Path.GetFileName(f), File.ReadAllBytes(f)))];

    /// <summary>One generated PDF of each dress.</summary>
    /// <param name="seed">Which.</param>
    public static IReadOnlyList<KnownDrawn> GeneratedPages(int seed) =>
        [.. DressCatalogue.All.Select((dress, i) => DisclosureGenerator.Generate(seed + i, dress, DocumentForm.Pdf)).Select(d => new KnownDrawn(Path.ChangeExtension(d.Truth.Document, ".pdf"), [.. d.Content]))];

    /// <summary>Every document of the shared corpus that holds figures, by the form it comes in: what is read only when it is asked for.</summary>
    /// <param name="mostBytes">Larger files are left out.</param>
    public static IReadOnlyList<(string Form, string Name, Func<KnownDocument> Open)> All(long mostBytes) =>
    [
        .. Files(Path.Combine("text", "tabbed"), "*.txt").Select(f => ("text, tabs", f)).Concat(Files(Path.Combine("text", "layout"), "*.txt").Select(f => ("text, spaces", f))).Concat(Files("text", "*.txt").Select(f => ("text, seed", f)))
            .Select(p => (p.Item1, Path.GetFileName(p.f), (Func<KnownDocument>)(() => Of(Path.GetFileName(p.f), File.ReadAllText(p.f))))),
        .. Files("pdf", "*.pdf").Concat(Files("provinces", "*.pdf")).Select(f => ("pages", f)).Concat(Files("wild", "*.pdf").Select(f => ("pages, wild", f))).Where(p => new FileInfo(p.f).Length <= mostBytes)
            .Select(p => (p.Item1, Path.GetFileName(p.f), (Func<KnownDocument>)(() => new KnownDrawn(Path.GetFileName(p.f), File.ReadAllBytes(p.f))))),
    ];

    private static IEnumerable<string> Files(string under, string pattern)
    {
        var folder = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "corpus", under));
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal) : [];
    }

    private static Known Of(string name, string text) => new(name, text.Replace("\r\n", "\n", StringComparison.Ordinal));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Extractor.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No Extractor.sln above " + AppContext.BaseDirectory);
    }
}
