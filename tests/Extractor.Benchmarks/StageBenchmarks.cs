using BenchmarkDotNet.Attributes;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Benchmarks;

/// <summary>The stages over the seed document, and the load of the knowledge that every start pays.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private byte[] seed = [];
    private Source? source;
    private Segmenter? segmenter;
    private Pipeline? pipeline;

    /// <summary>Reads the seed; the launcher's folder is found upwards.</summary>
    [GlobalSetup]
    public void Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Extractor.sln"))) folder = folder.Parent;
        seed = File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(folder!.FullName, "seeds"), "*.txt").Order(StringComparer.Ordinal).First());
        source = SourceReader.Read(seed);
        segmenter = new Segmenter(KnowledgeBase.Default);
        pipeline = new Pipeline();
    }

    /// <summary>Bytes to lines.</summary>
    [Benchmark]
    public Source Ingest() => SourceReader.Read(seed);

    /// <summary>Lines to tables and sections.</summary>
    [Benchmark]
    public object Segment() => segmenter!.Read(source!);

    /// <summary>Everything.</summary>
    [Benchmark]
    public object Whole() => pipeline!.Run("seed.txt", seed);

    /// <summary>Problem sentences as an example of one YAML file.</summary>
    [Benchmark]
    public object Problems() => new ProblemCatalogue();
}
