using System.Collections.Immutable;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Emit.Pieces;

/// <summary>What a run tells of a document without a look at its records.</summary>
public sealed record DocumentSummary
{
    private const string Failed = "failed";

    /// <summary>Its id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Its file's name.</summary>
    public required string Document { get; init; }

    /// <summary>Its path.</summary>
    public required string Path { get; init; }

    /// <summary><c>converted</c>, <c>partial</c> or <c>failed</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Number of its pages, or null where it has none.</summary>
    public int? Pages { get; init; }

    /// <summary>Its tables by type.</summary>
    public required ImmutableSortedDictionary<string, int> Tables { get; init; }

    /// <summary>Its figures of money by status.</summary>
    public required ImmutableSortedDictionary<string, int> Figures { get; init; }

    /// <summary>Its problems by code.</summary>
    public required ImmutableSortedDictionary<string, int> Problems { get; init; }

    /// <summary>Numbers of money it prints.</summary>
    public int NumbersSeen { get; init; }

    /// <summary>How many of them are in the dataset or explained.</summary>
    public int NumbersAccounted { get; init; }

    /// <summary>Rows of repairs.csv.</summary>
    public int Repairs { get; init; }

    /// <summary>Rows of checks.csv of its own.</summary>
    public int Checks { get; init; }

    /// <summary>True where it is partial for no other reason than that some of its pages were not asked for.</summary>
    public bool IsPartialAsAsked { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public Problem? Failure { get; init; }

    /// <summary>Sums a document up.</summary>
    public static DocumentSummary Of(DocumentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new DocumentSummary
        {
            DocumentId = result.Document.DocumentId,
            Document = result.Document.Document,
            Path = result.Document.Path,
            Status = result.Document.Status,
            Pages = result.Document.Pages,
            Tables = Count(result.Tables.Select(t => t.TableType)),
            Figures = Count(result.Amounts.Select(a => a.Status)),
            Problems = Count(result.Problems.Select(p => p.Code)),
            NumbersSeen = result.Document.NumbersSeen,
            NumbersAccounted = result.Document.NumbersAccounted,
            Repairs = result.Repairs.Length,
            Checks = result.Checks.Length,
            IsPartialAsAsked = result.Document.Status == "partial" && result.Problems.Any(p => p.Code == "pages_left_out") && result.Problems.All(p => p.Severity != Severity.Error),
            Failure = result.Document.Status == Failed ? result.Problems.FirstOrDefault(p => p.Severity == Severity.Error) ?? result.Problems.FirstOrDefault() : null,
        };
    }

    private static ImmutableSortedDictionary<string, int> Count(IEnumerable<string> names) =>
        names.CountBy(n => n, StringComparer.Ordinal).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
