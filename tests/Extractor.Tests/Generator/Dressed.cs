using System.Collections.Concurrent;
using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Writing;

namespace Extractor.Tests.Generator;

/// <summary>Documents of every dress of the catalogue; EXTRACTOR_DRESSED says how many of each, 1 where it is not set.</summary>
internal static class Dressed
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("EXTRACTOR_DRESSED"), out var count) ? count : 1;
    private static readonly ConcurrentDictionary<DocumentForm, Lazy<IReadOnlyList<GeneratedDocument>>> Made = new();

    /// <summary>The documents of one dress in one form.</summary>
    public static IEnumerable<GeneratedDocument> Documents(DressFile dress, DocumentForm form) =>
        Enumerable.Range(0, Count).Select(seed => DisclosureGenerator.Generate(seed, dress, form));

    /// <summary>One document of every dress in one form, each made once.</summary>
    public static IReadOnlyList<GeneratedDocument> One(DocumentForm form) =>
        Made.GetOrAdd(form, key => new Lazy<IReadOnlyList<GeneratedDocument>>(() => [.. Make(key)])).Value;

    /// <summary>The same made anew.</summary>
    public static IEnumerable<GeneratedDocument> Make(DocumentForm form) =>
        DressCatalogue.All.Select((dress, index) => DisclosureGenerator.Generate(index, dress, form));
}
