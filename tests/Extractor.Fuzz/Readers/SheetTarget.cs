using Extractor.Fuzz.Checks;
using Extractor.Fuzz.Mutations;
using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Writing;
using Extractor.Ingest;

namespace Extractor.Fuzz.Readers;

/// <summary>Workbooks, to lines.</summary>
public sealed class SheetTarget : Target
{
    /// <inheritdoc/>
    public override string Name => "sheet";

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() =>
        DressCatalogue.All.Take(3).Select(dress => DisclosureGenerator.Generate(1, dress, DocumentForm.Xlsx).Content.ToArray());

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance) => ByteMutator.Mutate(input, other, chance);

    /// <inheritdoc/>
    public override string? Broken(byte[] input) => SourceCheck.Broken(SourceReader.Read(input));

    /// <inheritdoc/>
    protected override IEnumerable<string> Printed(byte[] input) => Prints.Of(SourceReader.Read(input));
}
