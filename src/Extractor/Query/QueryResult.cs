using System.Collections.Immutable;

namespace Extractor.Query;

/// <summary>The answer to a query.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Rows in the order of the query; a missing value is null, money is a <see cref="decimal"/>.</param>
/// <param name="Truncated">True where there were more rows than were asked for.</param>
public sealed record QueryResult(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows, bool Truncated);
