using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Recognize.Facts;

/// <summary>The parts of a sentence that give reasons.</summary>
internal static class Reasons
{
    /// <summary>A reason.</summary>
    /// <param name="Start">Where the words start that announce it.</param>
    /// <param name="TextStart">Where it starts itself.</param>
    /// <param name="End">Where it ends.</param>
    public readonly record struct Span(int Start, int TextStart, int End);

    /// <summary>All reasons of a sentence, in order, none inside another.</summary>
    public static ImmutableArray<Span> Find(string sentence)
    {
        var words = FactPatterns.Reason;
        var found = ImmutableArray.CreateBuilder<Span>();
        var cuts = words.Cut.Matches(sentence);
        var cut = 0;
        foreach (var match in words.Start.EnumerateMatches(sentence))
        {
            if (found.Count > 0 && match.Index < found[^1].End) continue;
            var start = match.Index + match.Length;
            while (cut < cuts.Count && cuts[cut].Index < start) cut++;
            found.Add(new Span(match.Index, start, cut < cuts.Count ? cuts[cut].Index : sentence.Length));
        }

        return found.ToImmutable();
    }

    /// <summary>The reason as printed, or empty where the words say no reason.</summary>
    public static string Text(string printed)
    {
        var text = printed.Trim().Trim(FactPatterns.Reason.Trim).Trim();
        return FactPatterns.Reason.Never.IsMatch(text) ? "" : text;
    }
}
