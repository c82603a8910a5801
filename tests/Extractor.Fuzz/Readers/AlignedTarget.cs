using Extractor.Fuzz.Seeds;

namespace Extractor.Fuzz.Readers;

/// <summary>Texts whose columns are aligned by spaces.</summary>
public sealed class AlignedTarget : OutlineTarget
{
    /// <inheritdoc/>
    public override string Name => "aligned";

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() => TextSeeds.Aligned();
}
