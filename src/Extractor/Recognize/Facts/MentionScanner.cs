using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Recognize.Facts;

/// <summary>Finds numbers with units.</summary>
internal static class MentionScanner
{
    private const int LongestNumber = 30;

    /// <summary>All mentions of a sentence, in order.</summary>
    /// <param name="sentence">The sentence without white space.</param>
    public static ImmutableArray<Mention> Scan(string sentence)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        for (var index = 0; index < sentence.Length;)
        {
            if (!char.IsAsciiDigit(sentence[index]))
            {
                index++;
                continue;
            }

            var end = NumberEnd(sentence, index);
            if (IsWhole(sentence, index, end) && Unit(sentence, end) is { } unit)
            {
                var unitEnd = end + unit.Unit.Length;
                mentions.Add(new Mention(index, unitEnd, sentence[index..end], unit.Unit, unit.Kinds));
                end = unitEnd;
            }

            index = end;
        }

        return mentions.ToImmutable();
    }

    private static int NumberEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end])
            || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
        return end;
    }

    // the second half of a range, a part of a name or of a date, a negative number: none says how much there is
    private static bool IsWhole(string text, int start, int end) =>
        end - start <= LongestNumber && (start == 0 || !(char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '.' or '-' or '~' or '/' or '\uFF0D'))
        && text.AsSpan(start, end - start).Count('.') <= 1;

    private static (string Unit, ImmutableArray<string> Kinds)? Unit(string text, int start)
    {
        foreach (var unit in FactPatterns.Units)
        {
            if (text.AsSpan(start).StartsWith(unit.Unit, StringComparison.Ordinal)) return unit;
        }

        return null;
    }
}
