using System.Collections.Immutable;

namespace Extractor.Compare;

/// <summary>What a comparison came to.</summary>
/// <param name="Pairs">Pairs of years compared.</param>
/// <param name="Offices">Groups of offices compared, by link.</param>
/// <param name="Items">Rows of changes.csv, by link of their items.</param>
/// <param name="Words">Rows of which the narrative states a change, by whether it agrees.</param>
/// <param name="Ambiguous">Rows not compared, because a document prints several sums under one name.</param>
/// <param name="Matches">The rows of matches.csv.</param>
public sealed record ComparisonSummary(
    ImmutableArray<(string Type, int YearBefore, int Year)> Pairs, ImmutableSortedDictionary<string, int> Offices, ImmutableSortedDictionary<string, int> Items,
    ImmutableSortedDictionary<string, int> Words, int Ambiguous, ImmutableArray<MatchRow> Matches)
{
    /// <summary>How many matches wait for an answer.</summary>
    public int Open => Matches.Count(m => !m.Used && m.Confirm.Length == 0);
}

/// <summary>Counts while a comparison goes on.</summary>
internal sealed class ComparisonTally
{
    private readonly List<(string, int, int)> pairs = [];
    private readonly Dictionary<string, int> offices = [], items = [], words = [];
    private int ambiguous;

    /// <summary>Counts a pair of years.</summary>
    public void Add(YearPair pair) => pairs.Add((pair.Type, pair.YearBefore, pair.Year));

    /// <summary>Counts a group and its changes.</summary>
    public IReadOnlyList<Change> Add(OfficeGroup group, int leftOut, IReadOnlyList<Change> changes)
    {
        ambiguous += leftOut;
        Count(offices, group.Link);
        foreach (var change in changes)
        {
            Count(items, change.Item.Link);
            if (change.Words.Length > 0) Count(words, change.Words);
        }

        return changes;
    }

    /// <summary>The result.</summary>
    public ComparisonSummary Close(ImmutableArray<MatchRow> matches) => new(
        [.. pairs], offices.ToImmutableSortedDictionary(StringComparer.Ordinal), items.ToImmutableSortedDictionary(StringComparer.Ordinal), words.ToImmutableSortedDictionary(StringComparer.Ordinal), ambiguous, matches);

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
