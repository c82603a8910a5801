using System.Collections.Immutable;
using Extractor.Segment;

namespace Extractor.Training;

/// <summary>A document whose tables' types are known.</summary>
/// <param name="Group">What it must not be trained and tested with at a time: its dress, or its city.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Tables">Its tables as the tool finds them.</param>
/// <param name="Types">The type of each; empty where it is not known.</param>
/// <param name="Year">Its fiscal year, or null.</param>
internal sealed record LabelledDocument(string Group, DocumentSource Kind, ImmutableArray<TableGrid> Tables, ImmutableArray<string> Types, int? Year)
{
    /// <summary>The same with the titles of some tables gone.</summary>
    /// <param name="isGone">True for a table that loses its title.</param>
    public LabelledDocument Without(Func<int, bool> isGone) =>
        this with { Tables = [.. Tables.Select((t, at) => isGone(at) ? t with { Caption = t.Caption with { Title = "" } } : t)] };
}

/// <summary>Where documents come from.</summary>
internal enum DocumentSource
{
    /// <summary>Generated in a dress that rules and models may see.</summary>
    Shown,

    /// <summary>Generated in a dress that is kept for tests.</summary>
    Kept,

    /// <summary>Published by an office; the type is the one its title names.</summary>
    Real,
}
