using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Extractor.Verify;

/// <summary>What of a document tells, when the dataset is made, which documents are editions of each other, and which tables a disclosure holds.</summary>
/// <param name="Tables">Its tables.</param>
/// <param name="Denied">Table types of which its text says that there is no money.</param>
/// <param name="IsCorrection">True where path or title say that it corrects another.</param>
/// <param name="IsWhole">True where all of it could be read.</param>
internal sealed record DisclosureDigest(ImmutableArray<CoveredTable> Tables, ImmutableArray<string> Denied, bool IsCorrection, bool IsWhole)
{
    /// <summary>What it prints; large, so it is written apart, and read again only where documents share an office and year.</summary>
    [JsonIgnore]
    public DisclosurePrint Print { get; init; } = DisclosurePrint.Nothing;
}

/// <summary>What a document prints, as far as it takes to compare it with another.</summary>
/// <param name="Figures">Its money.</param>
/// <param name="Facts">The numbers its narrative states.</param>
/// <param name="Headings">Names of its headings.</param>
internal sealed record DisclosurePrint(ImmutableArray<DisclosedFigure> Figures, ImmutableArray<DisclosedFigure> Facts, ImmutableArray<ulong> Headings)
{
    /// <summary>No figure, fact or heading.</summary>
    public static DisclosurePrint Nothing { get; } = new([], [], []);
}

/// <summary>A table of a disclosure.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Type">Its type.</param>
/// <param name="Figures">How many figures, indicators or units it gave.</param>
/// <param name="IsEmpty">True where it was printed without figures.</param>
internal readonly record struct CoveredTable(int Number, string Type, int Figures, bool IsEmpty);

/// <summary>A figure, known by what it is.</summary>
/// <param name="Key">Hash of what it is.</param>
/// <param name="Value">Its value.</param>
/// <param name="Quantum">One unit of its last digit as printed.</param>
internal readonly record struct DisclosedFigure(ulong Key, decimal Value, decimal Quantum);
