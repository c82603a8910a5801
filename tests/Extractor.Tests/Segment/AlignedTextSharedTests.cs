using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment.Layout.AlignedText;
using Extractor.Tests.Ingest;
using Xunit;

namespace Extractor.Tests.Segment;

public sealed class AlignedTextSharedTests
{
    [Fact]
    public void Tabbed_documents_are_left_as_they_are()
    {
        var files = RepositoryFiles.SharedTexts().Where(file => file.Contains("tabbed", StringComparison.Ordinal)).ToList();
        if (files.Count == 0) Assert.Skip("The shared documents (../shared/corpus/text) are not present.");
        Assert.All(files, file =>
        {
            var lines = SourceReader.Read(File.ReadAllBytes(file)).Lines;
            Assert.Equal(lines, AlignedLayout.Read(lines, KnowledgeBase.Default));
        });
    }

    [Fact]
    public void No_verified_figure_of_a_layout_text_is_one_that_its_tabbed_dump_does_not_have()
    {
        var files = RepositoryFiles.SharedTexts().Where(file => file.Contains("layout", StringComparison.Ordinal)).ToList();
        if (files.Count == 0) Assert.Skip("The shared documents (../shared/corpus/text) are not present.");
        var pipeline = new Pipeline();
        Assert.All(files.Where(file => File.Exists(Twin(file))), file =>
        {
            var twin = Figures(pipeline, Twin(file), verified: false).GroupBy(f => f).ToDictionary(g => g.Key, g => g.Count());
            var wrong = Figures(pipeline, file, verified: true).GroupBy(f => f).Where(g => g.Count() > twin.GetValueOrDefault(g.Key)).Select(g => g.Key);
            Assert.DoesNotContain(wrong, f => twin.Keys.Any(t => t.Type == f.Type));
        });
    }

    private static string Twin(string file) => file.Replace("layout", "tabbed", StringComparison.Ordinal);

    private static IEnumerable<(string Type, string Code, string Item, string Measure, decimal Amount)> Figures(Pipeline pipeline, string file, bool verified) =>
        pipeline.Run(file, File.ReadAllBytes(file), TestContext.Current.CancellationToken).Amounts
            .Where(a => !verified || a.Status == "verified").Select(a => (a.TableType, a.Code, a.Item, a.Measure, a.AmountYuan));
}
