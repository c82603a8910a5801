using Extractor.Tests.Segment;
using Xunit;

namespace Extractor.Tests.Corpus;

/// <summary>Real documents and their truth, in a folder beside the repository; tests that need them are skipped where it is absent.</summary>
internal static class SharedCorpus
{
    /// <summary>The folder corpus of ../shared, or a skip.</summary>
    public static string Folder()
    {
        var shared = NarrativeText.Shared();
        Assert.SkipWhen(shared is null, "../shared is absent");
        return Path.Combine(shared!, "corpus");
    }

    /// <summary>The tabbed dumps of real disclosures.</summary>
    public static IReadOnlyList<string> Tabbed() => [.. Directory.EnumerateFiles(Path.Combine(Folder(), "text", "tabbed"), "*.txt").Order(StringComparer.Ordinal)];

    /// <summary>All true figures of real documents, by document.</summary>
    public static ILookup<string, ScoredFigure> Truth() =>
        Directory.EnumerateFiles(Path.Combine(Folder(), "gold"), "*_amounts.csv").SelectMany(ScoredFigure.Read).ToLookup(f => f.Document);
}
