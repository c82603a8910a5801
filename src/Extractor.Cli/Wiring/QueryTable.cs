using System.Collections.Immutable;

namespace Extractor.Cli.Wiring;

/// <summary>The answer to a query, as text.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Rows, each as long as <paramref name="Columns"/>; a missing value is empty.</param>
/// <param name="HasMore">True where the limit cut the answer.</param>
internal sealed record QueryTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows, bool HasMore)
{
    /// <summary>Of each column whether JSON can hold its values as they are, numbers and truths; empty where none can.</summary>
    public ImmutableArray<bool> Bare { get; init; } = [];

    /// <summary>True where JSON can hold the values of a column as they are.</summary>
    /// <param name="column">Its number, from 0.</param>
    public bool IsBare(int column) => column < Bare.Length && Bare[column];
}

/// <summary>Answers a query.</summary>
/// <param name="folder">Folder of a complete dataset.</param>
/// <param name="sql">The query.</param>
/// <param name="limit">Rows at most; 0: all.</param>
/// <param name="cancellation">Interrupts the query.</param>
/// <remarks>Throws <see cref="Extractor.Query.QueryFailedException"/> for a query that can't be answered, <see cref="Extractor.Query.DatasetUnreadableException"/> for an unreadable dataset.</remarks>
internal delegate QueryTable QueryRun(string folder, string sql, int limit, CancellationToken cancellation);
