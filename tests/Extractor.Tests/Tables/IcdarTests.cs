using Extractor.Tables;
using Extractor.Tests.Ingest;
using Xunit;

namespace Extractor.Tests.Tables;

/// <summary>The public benchmark ICDAR 2013 (its European half), which stands beside the repository.</summary>
public sealed class IcdarTests
{
    /// <summary>What is reached, less a little: 0.9924 a document, no false relation.</summary>
    private const double Least = 0.985;

    [Fact]
    public void Benchmark_is_not_read_worse_than_before()
    {
        var folder = Path.GetFullPath(Path.Combine(RepositoryFiles.Root, "..", "shared", "bench", "icdar2013-eu"));
        if (!Directory.Exists(folder)) Assert.Skip("The benchmark (../shared/bench/icdar2013-eu) is not present.");
        var documents = Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).ToList();
        var scores = documents.Select(pdf => AdjacencyScore.Of(Path.ChangeExtension(pdf, null) + "-str.xml", TableReader.Read(pdf, File.ReadAllBytes(pdf)).Tables)).ToList();
        Assert.True(scores.Average() >= Least, $"F1 a document {scores.Average():0.0000}; worst {documents[scores.IndexOf(scores.Min())]} {scores.Min():0.000}");
    }
}
