using Extractor.Fuzz.Seeds;

namespace Extractor.Fuzz.Readers;

/// <summary>Texts whose cells are parted by tabs.</summary>
public sealed class TabbedTarget : OutlineTarget
{
    /// <inheritdoc/>
    public override string Name => "tabbed";

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() => TextSeeds.Tabbed();
}
