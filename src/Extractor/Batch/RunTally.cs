using System.Collections.Immutable;
using Extractor.Emit.Pieces;

namespace Extractor.Batch;

/// <summary>Counts results as they pass and keeps none of them. Not for use by two threads.</summary>
public sealed class RunTally
{
    private readonly Dictionary<string, int> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> statuses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> problems = new(StringComparer.Ordinal);
    private long numbersSeen;
    private long numbersAccounted;
    private int repairs;
    private int partialAsAsked;

    /// <summary>Counts one document.</summary>
    public void Add(DocumentSummary document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Count(documents, document.Status);
        if (document.IsPartialAsAsked) partialAsAsked++;
        Count(tables, document.Tables);
        Count(statuses, document.Figures);
        Count(problems, document.Problems);
        numbersSeen += document.NumbersSeen;
        numbersAccounted += document.NumbersAccounted;
        repairs += document.Repairs;
    }

    /// <summary>The figures so far.</summary>
    public RunSummary ToSummary() => new(
        Sorted(documents),
        Sorted(tables),
        statuses.GetValueOrDefault("verified"),
        statuses.GetValueOrDefault("contradicted"),
        statuses.GetValueOrDefault("unchecked"),
        numbersSeen,
        numbersAccounted,
        repairs,
        Sorted(problems)) { PartialAsAsked = partialAsAsked };

    private static void Count(Dictionary<string, int> counts, ImmutableSortedDictionary<string, int> more)
    {
        foreach (var (key, count) in more) Count(counts, key, count);
    }

    private static void Count(Dictionary<string, int> counts, string key, int count = 1) => counts[key] = counts.GetValueOrDefault(key) + count;

    private static ImmutableSortedDictionary<string, int> Sorted(Dictionary<string, int> counts) =>
        counts.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
