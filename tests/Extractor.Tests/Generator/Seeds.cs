using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;

namespace Extractor.Tests.Generator;

/// <summary>The two hundred disclosures the tests of the generator look at, each made once.</summary>
internal static class Seeds
{
    /// <summary>How many.</summary>
    public const int Count = 200;

    private static readonly Lazy<IReadOnlyList<(Dress Dress, GeneratedDisclosure Disclosure)>> Made = new(() =>
        [.. Enumerable.Range(0, Count).Select(seed => (Dress.Random(seed), DisclosureGenerator.Generate(seed)))]);

    /// <summary>All of them with their dresses, in the order of their seeds.</summary>
    public static IReadOnlyList<(Dress Dress, GeneratedDisclosure Disclosure)> All => Made.Value;
}
