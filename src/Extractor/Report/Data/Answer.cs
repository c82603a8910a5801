using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Extractor.Query;

namespace Extractor.Report.Data;

/// <summary>A dataset that answers in rows whose values are read by position.</summary>
/// <param name="dataset">The dataset.</param>
/// <param name="cancellation">Interrupts a query.</param>
internal sealed class Answers(OpenDataset dataset, CancellationToken cancellation)
{
    /// <summary>All rows of a query's answer.</summary>
    /// <param name="sql">The query; its order must be total, so that the report is the same every time.</param>
    public ImmutableArray<Answer> Rows(string sql) => [.. dataset.Ask(sql, int.MaxValue, cancellation).Rows.Select(row => new Answer(row))];

    /// <summary>The one number a query answers with.</summary>
    /// <param name="sql">The query.</param>
    public long Count(string sql) => Rows(sql)[0].Whole(0);
}

/// <summary>One row of an answer.</summary>
/// <param name="values">Its values.</param>
internal readonly struct Answer(ImmutableArray<object?> values)
{
    /// <summary>A text without the guard for spreadsheets, cut to the longest a report shows; empty where there is none.</summary>
    public string Text(int column)
    {
        var text = Full(column);
        if (text.Length <= Limits.Text) return text;
        var end = char.IsHighSurrogate(text[Limits.Text - 1]) ? Limits.Text - 1 : Limits.Text;
        return text[..end] + "…";
    }

    /// <summary>A whole text without the guard for spreadsheets; empty where there is none.</summary>
    public string Full(int column) => GuardedText.Take(Convert.ToString(values[column], CultureInfo.InvariantCulture) ?? "");

    /// <summary>A count; 0 where there is none.</summary>
    public long Whole(int column) => MaybeWhole(column) ?? 0;

    /// <summary>A whole number, or null.</summary>
    public long? MaybeWhole(int column) => values[column] switch
    {
        null => null,
        BigInteger big => (long)big,
        var value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    /// <summary>A sum of money; 0 where there is none.</summary>
    public decimal Money(int column) => MaybeMoney(column) ?? 0m;

    /// <summary>A sum of money, or null.</summary>
    public decimal? MaybeMoney(int column) => values[column] is { } value ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;
}
