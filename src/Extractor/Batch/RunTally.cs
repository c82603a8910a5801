using System.Collections.Immutable;
using Extractor.Values;
using Extractor.Verify;

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
    public void Add(DocumentResult result)
    {
        Count(documents, result.Document.Status);
        if (IsPartialAsAsked(result)) partialAsAsked++;
        foreach (var table in result.Tables) Count(tables, table.TableType);
        foreach (var amount in result.Amounts) Count(statuses, amount.Status);
        foreach (var problem in result.Problems) Count(problems, problem.Code);
        numbersSeen += result.Document.NumbersSeen;
        numbersAccounted += result.Document.NumbersAccounted;
        repairs += result.Repairs.Length;
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

    private static bool IsPartialAsAsked(DocumentResult result) =>
        result.Document.Status == "partial" && result.Problems.Any(p => p.Code == "pages_left_out") && result.Problems.All(p => p.Severity != Severity.Error);

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static ImmutableSortedDictionary<string, int> Sorted(Dictionary<string, int> counts) =>
        counts.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
