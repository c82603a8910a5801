using Extractor.Emit;
using Xunit;

namespace Extractor.Tests.Emit;

[Collection(nameof(DatasetMemoryTests))]
public sealed class DatasetMemoryTests
{
    private const int Batch = 200;

    // What a thousand documents would take were they kept is far more: a sample alone has some 10 kB.
    private const long Tolerated = 512 * 1024;

    [Fact]
    public void Documents_written_are_not_kept()
    {
        using var folder = new TestFolder();
        using var writer = new DatasetWriter(folder.At("out"), Datasets.All);
        Add(writer, 0);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        for (var batch = 1; batch < 5; batch++) Add(writer, batch);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - after, long.MinValue, Tolerated);
    }

    private static void Add(DatasetWriter writer, int batch)
    {
        for (var i = 0; i < Batch; i++) writer.Add(SampleResults.Full($"d{(batch * Batch) + i:x16}"));
    }
}

/// <summary>The memory of the whole process is measured: nothing else may run.</summary>
[CollectionDefinition(nameof(DatasetMemoryTests), DisableParallelization = true)]
public sealed class DatasetMemoryAlone;
