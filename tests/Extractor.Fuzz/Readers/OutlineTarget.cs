using Extractor.Fuzz.Checks;
using Extractor.Fuzz.Mutations;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Fuzz.Readers;

/// <summary>Texts, to sections and tables.</summary>
public abstract class OutlineTarget : Target
{
    private readonly Segmenter segmenter = new(KnowledgeBase.Default);

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance) =>
        chance.Next(2) == 0 ? TextMutator.Mutate(input, other, chance, anyEncoding: false) : TableMutator.Mutate(input, other, chance);

    /// <inheritdoc/>
    public override string? Broken(byte[] input)
    {
        var source = SourceReader.Read(input);
        return SourceCheck.Broken(source) ?? OutlineCheck.Broken(source, segmenter.Read(source));
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Printed(byte[] input) => Prints.Of(segmenter.Read(SourceReader.Read(input)));
}
