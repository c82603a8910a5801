using System.Collections.Frozen;
using System.Globalization;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>The sentences of problems.yaml: code → message in Chinese and English.</summary>
public sealed class ProblemCatalogue
{
    private readonly FrozenDictionary<string, Sentence> sentences =
        YamlKnowledge.Read<Dictionary<string, Sentence>>("problems.yaml").ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All codes there are.</summary>
    public IReadOnlyCollection<string> Codes => sentences.Keys;

    /// <summary>The Chinese sentence of a problem.</summary>
    /// <exception cref="KeyNotFoundException">The code is not in problems.yaml.</exception>
    public string Chinese(Problem problem) => Fill(sentences[problem.Code].Zh, problem);

    /// <summary>The English sentence of a problem.</summary>
    /// <exception cref="KeyNotFoundException">The code is not in problems.yaml.</exception>
    public string English(Problem problem) => Fill(sentences[problem.Code].En, problem);

    private static string Fill(string template, Problem problem) =>
        string.Format(CultureInfo.InvariantCulture, template, [.. problem.Arguments.Cast<object>()]);

    internal sealed class Sentence
    {
        public string Zh { get; set; } = "";

        public string En { get; set; } = "";
    }
}
