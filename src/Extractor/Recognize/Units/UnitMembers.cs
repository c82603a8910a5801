using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Recognize.Units;

/// <summary>Parts a list of names.</summary>
internal static class UnitMembers
{
    private const int Most = 500;

    /// <summary>
    /// The names at the start of some words: up to the end of the sentence, or the first member that is talk. None where a
    /// member speaks of units in general: such a sentence names nothing for certain.
    /// </summary>
    /// <param name="words">The words after the opener, without white space.</param>
    public static ImmutableArray<string> Read(string words)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var member in Split(words).SelectMany(Pair).Take(Most))
        {
            if (UnitName.IsGeneral(member)) return [];
            if (UnitName.Read(member) is { } name) names.Add(name);
            else if (!UnitWords.Plain.IsMatch(member) || UnitWords.NameNever.IsMatch(member)) break;
        }

        return names.ToImmutable();
    }

    private static IEnumerable<string> Split(string words)
    {
        var start = 0;
        var depth = 0;
        for (var index = 0; index < words.Length; index++)
        {
            var letter = words[index];
            if (letter is '\uFF08' or '(') depth++;
            else if (letter is '\uFF09' or ')') depth--;
            if (depth > 0) continue;
            var stops = UnitWords.Stops.Contains(letter, StringComparison.Ordinal);
            if (!stops && !UnitWords.Separators.Contains(letter, StringComparison.Ordinal)) continue;
            yield return words[start..index];
            start = index + 1;
            if (stops) yield break;
        }

        yield return words[start..];
    }

    // `A和B` are two where both are whole names: 规划和自然资源局 is one
    private static IEnumerable<string> Pair(string member)
    {
        foreach (var word in UnitWords.Pairs)
        {
            var at = member.LastIndexOf(word, StringComparison.Ordinal);
            if (at <= 0) continue;
            var (left, right) = (member[..at], member[(at + word.Length)..]);
            if ((UnitName.Read(left) is null && !UnitName.IsGeneral(left)) || (UnitName.Read(right) is null && !UnitName.IsGeneral(right))) continue;
            return [left, right];
        }

        return [member];
    }
}
