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

    /// <summary>Of two offices' names without their places.</summary>
    public static decimal OfOffices(string before, string after, CompareWords words)
    {
        var (one, other) = (words.Core(before), words.Core(after));
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
