using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;

namespace Extractor.Query.Figures;

/// <summary>One row of a CSV file of the dataset, as text; what guards a cell from spreadsheets is taken off again.</summary>
public sealed class DatasetRow
{
    private readonly ImmutableArray<string> values;

    internal DatasetRow(DatasetFile file, ImmutableArray<string> cells)
    {
        File = file;
        values = [.. cells.Select((cell, i) => file.Columns[i].FreeText ? GuardedText.Take(cell) : cell)];
    }

    /// <summary>The file it stands in.</summary>
    public DatasetFile File { get; }

    /// <summary>The value of a column; empty where it has none.</summary>
    /// <param name="column">Its name.</param>
    /// <exception cref="KeyNotFoundException">The file has no such column.</exception>
    public string this[string column] => values[Index(column)];

    /// <summary>A whole number, or null where the column is empty.</summary>
    /// <param name="column">Its name.</param>
    public int? Whole(string column) =>
        int.TryParse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number, or null where the column is empty.</summary>
    /// <param name="column">Its name.</param>
    public decimal? Number(string column) =>
        decimal.TryParse(this[column], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private int Index(string column)
    {
        for (var i = 0; i < File.Columns.Length; i++)
            if (File.Columns[i].Name == column) return i;
        throw new KeyNotFoundException($"{File.Path} has no column '{column}'");
    }
}
