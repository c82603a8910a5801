using System.Collections.Immutable;

namespace Extractor.Corrupt.Harms;

/// <summary>Every harm there is.</summary>
internal static class AllHarms
{
    /// <summary>In the order they are reported in.</summary>
    public static ImmutableArray<Harm> List { get; } = [.. FigureHarms.All, .. RowHarms.All, .. TableHarms.All];

    /// <summary>Those done to drawn pages.</summary>
    public static ImmutableArray<DrawnHarm> Drawn { get; } = [.. DrawnHarms.All, .. ReprintHarms.All, .. DrawnPageHarms.All];
}
