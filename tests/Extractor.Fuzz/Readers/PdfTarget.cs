using Extractor.Fuzz.Checks;
using Extractor.Fuzz.Mutations;
using Extractor.Fuzz.Running;
using Extractor.Fuzz.Seeds;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Fuzz.Readers;

/// <summary>PDFs, to letters and ruling lines, and on to lines and tables.</summary>
public sealed class PdfTarget : Target
{
    private const long LargestSeed = 120_000;

    private readonly Segmenter segmenter = new(KnowledgeBase.Default);

    /// <inheritdoc/>
    public override string Name => "pdf";

    /// <inheritdoc/>
    public override TimeSpan MostTime => TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() => [.. PdfSeeds.All, .. Repository.Documents(".pdf", LargestSeed)];

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance) => PdfMutator.Mutate(input, other, chance);

    /// <inheritdoc/>
    public override string? Broken(byte[] input)
    {
        var source = SourceReader.Read(input);
        return SourceCheck.Broken(source) ?? OutlineCheck.Broken(source, segmenter.Read(source));
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Printed(byte[] input)
    {
        var source = SourceReader.Read(input);
        return SourceCheck.IsGivenUp(source) ? [] : [.. Prints.Of(source), .. Prints.Of(segmenter.Read(source))];
    }
}
