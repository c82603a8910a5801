using System.Collections.Immutable;

namespace Extractor.Compare;

/// <summary>What a person said of a match.</summary>
/// <param name="Match">What was asked.</param>
/// <param name="IsSame">True for yes.</param>
public sealed record Answered(MatchKey Match, bool IsSame);

/// <summary>Two offices or items of two years that may be one.</summary>
/// <param name="Kind"><c>office</c> or <c>item</c>.</param>
/// <param name="Type"><c>budget</c> or <c>final</c>.</param>
/// <param name="YearBefore">The earlier year.</param>
/// <param name="Year">The later year.</param>
/// <param name="Place">Where the offices are; empty for items.</param>
/// <param name="Before">The earlier name.</param>
/// <param name="After">The later name.</param>
public readonly record struct MatchKey(string Kind, string Type, int YearBefore, int Year, string Place, string Before, string After)
{
    /// <summary>Kind of a match of offices.</summary>
    public const string Office = "office";

    /// <summary>Kind of a match of items.</summary>
    public const string Item = "item";
}

/// <summary>A row of matches.csv.</summary>
/// <param name="Confirm">What a person has written, or empty.</param>
/// <param name="Key">What is matched.</param>
/// <param name="Confidence">How sure the tool is, or null where only people say so.</param>
/// <param name="Used">True where the two are taken for one.</param>
/// <param name="Evidence">What speaks for it.</param>
public sealed record MatchRow(string Confirm, MatchKey Key, decimal? Confidence, bool Used, string Evidence)
{
    /// <summary>The values of the columns of matches.csv.</summary>
    public ImmutableArray<object?> Values => [Confirm, Key.Kind, Key.Type, Key.YearBefore, Key.Year, Key.Place, Key.Before, Key.After, Confidence, Used, Evidence];
}
