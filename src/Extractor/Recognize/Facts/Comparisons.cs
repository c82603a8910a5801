using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;

namespace Extractor.Recognize.Facts;

/// <summary>The places of a sentence where it compares with last year.</summary>
internal static class Comparisons
{
    /// <summary>A comparison.</summary>
    /// <param name="Start">Where it starts.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="SaysNone">True where it goes on to say that nothing changed.</param>
    public readonly record struct Span(int Start, int End, bool SaysNone);

    private const int LongestWord = 12;

    /// <summary>All comparisons with the year before the document's, in order.</summary>
    /// <param name="sentence">The sentence without white space.</param>
    /// <param name="documentYear">The document's year, or null where it is not known.</param>
    public static ImmutableArray<Span> Find(string sentence, int? documentYear)
    {
        var found = ImmutableArray.CreateBuilder<Span>();
        foreach (var match in FactPatterns.Change.Against.EnumerateMatches(sentence))
        {
            var end = match.Index + match.Length;
            if (Year(sentence.AsSpan(match.Index, match.Length)) is { } year && documentYear is { } own && year != own - 1) continue;
            var next = sentence.Substring(end, Math.Min(LongestWord, sentence.Length - end));
            found.Add(new Span(match.Index, end, FactPatterns.Change.None.IsMatch(next)));
        }

        return found.ToImmutable();
    }

    private static int? Year(ReadOnlySpan<char> words)
    {
        var digit = words.IndexOfAnyInRange('0', '9');
        return digit < 0 ? null : int.Parse(words.Slice(digit, 4), CultureInfo.InvariantCulture);
    }
}
