using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Emit;

/// <summary>The sentences of problems; the catalogue is read once.</summary>
internal static class ProblemSentences
{
    private static readonly Lazy<ProblemCatalogue> Catalogue = new(() => new ProblemCatalogue());

    /// <summary>The sentence in Chinese.</summary>
    public static string Chinese(Problem problem) => Catalogue.Value.Chinese(problem);

    /// <summary>The sentence in English.</summary>
    public static string English(Problem problem) => Catalogue.Value.English(problem);
}
