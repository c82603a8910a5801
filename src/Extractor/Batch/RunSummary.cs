using System.Collections.Immutable;

namespace Extractor.Batch;

/// <summary>The figures of a whole run.</summary>
/// <param name="Documents">Documents by status.</param>
/// <param name="Tables">Tables by type.</param>
/// <param name="Verified">Figures of money that are verified.</param>
/// <param name="Contradicted">Figures that are contradicted.</param>
/// <param name="Unchecked">Figures that nothing could check.</param>
/// <param name="NumbersSeen">Numbers of money the documents print.</param>
/// <param name="NumbersAccounted">How many of them are in the dataset or explained.</param>
/// <param name="Repairs">Rows of repairs.csv.</param>
/// <param name="Problems">Problems by code.</param>
public sealed record RunSummary(
    ImmutableSortedDictionary<string, int> Documents,
    ImmutableSortedDictionary<string, int> Tables,
    int Verified,
    int Contradicted,
    int Unchecked,
    long NumbersSeen,
    long NumbersAccounted,
    int Repairs,
    ImmutableSortedDictionary<string, int> Problems)
{
    /// <summary>All figures of money.</summary>
    public int Figures => Verified + Contradicted + Unchecked;

    /// <summary>All documents.</summary>
    public int DocumentCount => Documents.Values.Sum();

    /// <summary>Documents that are partial for no other reason than that some of their pages were not asked for.</summary>
    public int PartialAsAsked { get; init; }

    /// <summary>True where of every document all is converted that was asked for.</summary>
    public bool AllConverted => DocumentCount == Documents.GetValueOrDefault("converted") + PartialAsAsked;
}
