using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Knowledge;

namespace Extractor.Recognize.Facts;

/// <summary>The parts of a sentence that give reasons.</summary>
internal static class Reasons
{
    private const int LongestMarker = 6;

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
        var cuts = new Cuts(words.Cut, sentence);
        var listedCuts = new Cuts(words.ListedCut, sentence);
        foreach (var match in words.Start.EnumerateMatches(sentence))
        {
            if (found.Count > 0 && match.Index < found[^1].End) continue;
            var start = match.Index + match.Length;
            var listed = words.Listed.IsMatch(sentence.AsSpan(start, Math.Min(LongestMarker, sentence.Length - start)));
            found.Add(new Span(match.Index, start, (listed ? listedCuts : cuts).After(start)));
        }

        return found.ToImmutable();
    }

    // places in order, asked for in order
    private sealed class Cuts(Regex expression, string sentence)
    {
        private readonly MatchCollection matches = expression.Matches(sentence);
        private int next;

        public int After(int start)
        {
            while (next < matches.Count && matches[next].Index < start) next++;
            return next < matches.Count ? matches[next].Index : sentence.Length;
        }
    }

    /// <summary>The reason as printed, or empty where the words say no reason.</summary>
    public static string Text(string printed)
    {
        var text = printed.Trim().Trim(FactPatterns.Reason.Trim).Trim();
        return FactPatterns.Reason.Never.IsMatch(text) ? "" : text;
    }
}
