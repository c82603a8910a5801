using System.Diagnostics;
using System.Globalization;
using Extractor.Emit;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Benchmarks;

/// <summary>Where the time of a folder of documents goes, stage by stage, on one thread.</summary>
internal static class StageTable
{
    /// <summary>Measures twice, prints the second time: the first one compiles.</summary>
    /// <param name="folder">The documents.</param>
    /// <param name="output">Where to print.</param>
    public static void Print(string folder, TextWriter output)
    {
        var files = Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path: f, Bytes: File.ReadAllBytes(f))).ToList();
        Measure(files);
        var (pages, ingest, segment, rest, emit) = Measure(files);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} documents, {pages} pages; milliseconds a page:"));
        foreach (var (name, time) in ((string, TimeSpan)[])[("ingest", ingest), ("segment", segment), ("recognize to verify", rest), ("emit", emit)])
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} {time.TotalMilliseconds / Math.Max(1, pages):0.00}"));
    }

    private static (int Pages, TimeSpan Ingest, TimeSpan Segment, TimeSpan Later, TimeSpan Emit) Measure(List<(string Path, byte[] Bytes)> files)
    {
        var (pages, ingest, segment, whole, emit) = (0, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        var segmenter = new Segmenter(KnowledgeBase.Default);
        var pipeline = new Pipeline();
        var target = Directory.CreateTempSubdirectory("extractor-bench-");
        using (var writer = new DatasetWriter(Path.Combine(target.FullName, "out"), DatasetFormats.Csv | DatasetFormats.Json))
        {
            foreach (var (path, bytes) in files)
            {
                var start = Stopwatch.GetTimestamp();
                var source = SourceReader.Read(bytes);
                ingest += Stopwatch.GetElapsedTime(start);
                pages += source.Drawn.Length;
                start = Stopwatch.GetTimestamp();
                segmenter.Read(source);
                segment += Stopwatch.GetElapsedTime(start);
                start = Stopwatch.GetTimestamp();
                var result = pipeline.Run(path, bytes);
                whole += Stopwatch.GetElapsedTime(start);
                start = Stopwatch.GetTimestamp();
                writer.Add(result);
                emit += Stopwatch.GetElapsedTime(start);
            }

            writer.Complete();
        }

        target.Delete(recursive: true);
        return (pages, ingest, segment, whole - ingest - segment, emit);
    }
}
