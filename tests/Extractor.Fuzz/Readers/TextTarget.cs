using Extractor.Fuzz.Checks;
using Extractor.Fuzz.Mutations;
using Extractor.Fuzz.Seeds;
using Extractor.Ingest;

namespace Extractor.Fuzz.Readers;

/// <summary>Texts of any encoding, to lines.</summary>
public sealed class TextTarget : Target
{
    /// <inheritdoc/>
    public override string Name => "text";

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() => TextSeeds.Encoded();

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance) =>
        chance.Next(3) == 0 ? ByteMutator.Mutate(input, other, chance) : TextMutator.Mutate(input, other, chance, anyEncoding: true);

    /// <inheritdoc/>
    public override string? Broken(byte[] input) => SourceCheck.Broken(SourceReader.Read(input));

    /// <inheritdoc/>
    protected override IEnumerable<string> Printed(byte[] input) => Prints.Of(SourceReader.Read(input));
}
