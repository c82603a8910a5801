using System.Collections.Immutable;
using System.Globalization;
using Extractor.Query;

namespace Extractor.Cli.Wiring;

/// <summary>A dataset's answers as text.</summary>
internal static class DatasetAnswers
{
    /// <summary>Asks a dataset; numbers and dates are printed in the invariant culture, a missing value is empty.</summary>
    /// <param name="folder">Folder of a complete dataset.</param>
    /// <param name="sql">The query.</param>
    /// <param name="limit">Rows at most; 0: all.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="DatasetUnreadableException">The folder can't be queried.</exception>
    /// <exception cref="QueryFailedException">The query can't be answered.</exception>
    public static QueryTable Ask(string folder, string sql, int limit, CancellationToken cancellation)
    {
        var answer = DatasetQuery.Run(folder, sql, limit == 0 ? int.MaxValue : limit, cancellation);
        return new QueryTable(answer.Columns, [.. answer.Rows.Select(row => row.Select(Text).ToImmutableArray())], answer.Truncated)
        {
            Bare = [.. Enumerable.Range(0, answer.Columns.Length).Select(column => answer.Rows.All(row => IsBare(row[column])))],
        };
    }

    // Not a number that JSON has no word for: NaN, infinity.
    private static bool IsBare(object? value) =>
        value is null or bool or sbyte or short or int or long or byte or ushort or uint or ulong or decimal or System.Numerics.BigInteger
        || value is double number && double.IsFinite(number) || value is float small && float.IsFinite(small);

    private static string Text(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
