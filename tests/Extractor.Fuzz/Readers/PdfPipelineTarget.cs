using Extractor.Fuzz.Mutations;
using Extractor.Fuzz.Running;
using Extractor.Fuzz.Seeds;

namespace Extractor.Fuzz.Readers;

/// <summary>PDFs through every stage.</summary>
public sealed class PdfPipelineTarget : PipelineTarget
{
    private const long LargestSeed = 120_000;

    /// <inheritdoc/>
    public override string Name => "pipeline-pdf";

    /// <inheritdoc/>
    public override TimeSpan MostTime => TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() => [.. PdfSeeds.All, .. Repository.Documents(".pdf", LargestSeed)];

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance) => PdfMutator.Mutate(input, other, chance);
}
