using Extractor.Fuzz.Readers;

namespace Extractor.Fuzz;

/// <summary>The readers that are fuzzed.</summary>
public static class Targets
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Target> All { get; } =
        [new PdfTarget(), new TextTarget(), new TabbedTarget(), new AlignedTarget(), new ZipTarget(), new HtmlTarget(), new SheetTarget(), new WordTarget(), new ArchiveTarget(), new PdfPipelineTarget(), new TextPipelineTarget(), new QueryTarget()];

    /// <summary>The one of a name.</summary>
    /// <exception cref="ArgumentException">None has it.</exception>
    public static Target Named(string name) => All.FirstOrDefault(t => t.Name == name) ?? throw new ArgumentException($"No target {name}.");
}
