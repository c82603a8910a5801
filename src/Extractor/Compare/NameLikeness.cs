using Extractor.Knowledge;

namespace Extractor.Compare;

/// <summary>How much two names of offices or items are alike, 0 to 1.</summary>
internal static class NameLikeness
{
    private const decimal OtherBody = 0.85m;
    private const decimal Reformed = 0.75m;
    private const decimal Within = 0.6m;
    private const decimal Alike = 0.5m;
    private const double MostlyAlike = 0.6;

    /// <summary>Of two offices' names, beside their places.</summary>
    public static decimal OfOffices(Disclosure before, Disclosure after, CompareWords words)
    {
        // a place that no table has still stands in the name: it must be the same, and is no likeness
        var (here, there) = (before.Place.IsKnown ? 0 : words.PlaceEnd(before.Name), after.Place.IsKnown ? 0 : words.PlaceEnd(after.Name));
        if (here > 0 && there > 0 && before.Name[..here] != after.Name[..there]) return 0m;
        var (one, other) = (words.Core(before.Name[here..]), words.Core(after.Name[there..]));
        if (one.Length < 2 || other.Length < 2) return 0m;
        if (one == other) return OtherBody;
        if (words.Succeeds(one, other)) return Reformed;
        if (IsWithin(one, other) || IsWithin(other, one)) return Within;
        return Letters(one, other) >= MostlyAlike ? Alike : 0m;
    }

    /// <summary>The share of letters that two names have in the same order.</summary>
    public static double Letters(string one, string other) => one.Length + other.Length == 0 ? 1 : 2.0 * Common(one, other) / (one.Length + other.Length);

    private static bool IsWithin(string one, string other) => one.Length < other.Length && Common(one, other) == one.Length;

    private static int Common(string one, string other)
    {
        var row = new int[other.Length + 1];
        foreach (var c in one)
        {
            var diagonal = 0;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = c == other[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
