using Extractor.Fuzz.Mutations;
using Extractor.Fuzz.Seeds;

namespace Extractor.Fuzz.Readers;

/// <summary>Texts through every stage.</summary>
public sealed class TextPipelineTarget : PipelineTarget
{
    /// <inheritdoc/>
    public override string Name => "pipeline-text";

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() => [.. TextSeeds.Tabbed(), .. TextSeeds.Aligned()];

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance) =>
        chance.Next(3) == 0 ? TextMutator.Mutate(input, other, chance, anyEncoding: true) : TableMutator.Mutate(input, other, chance);
}
