using System.Collections.Immutable;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>What the cells of a table's columns look like, under its header; looked over once.</summary>
internal sealed class PrintedColumns
{
    private readonly ColumnShape shape;
    private readonly ImmutableArray<bool> misprinted;
    private readonly ImmutableArray<int?> decimals;

    /// <summary>Looks over a table.</summary>
    /// <param name="table">The table; it has rows under its header.</param>
    public PrintedColumns(TableGrid table)
    {
        var rows = table.Rows.Skip(table.HeaderRows).Select(r => r.Select(c => c.Text).ToArray()).ToList();
        shape = ColumnShape.Of(rows);
        misprinted = [.. Enumerable.Range(0, table.Columns).Select(c => rows.Select(r => r[c]).Where(t => t.Length > 0).All(IsFigure))];
        decimals = [.. Enumerable.Range(0, table.Columns).Select(c => rows.Select(r => PrintedNumber.TryParse(r[c], out var number) ? number.Decimals : -1).Where(d => d >= 0).Distinct().Take(2).ToList() is [var own] ? own : (int?)null)];
    }

    /// <summary>True for a column of codes.</summary>
    public bool IsCode(int column) => shape.IsCode(column);

    /// <summary>True for a column of figures, or one in which nothing stands but figures and what can be nothing else.</summary>
    public bool IsFigures(int column) => shape.IsFigures(column) || misprinted[column];

    /// <summary>The number of decimals of all figures of a column, or null where they differ or there are none.</summary>
    public int? Decimals(int column) => decimals[column];

    private static bool IsFigure(string text) => PrintedNumber.TryParse(text, out _) || (MisprintedFigure.Read(text) is { Text: var whole } && whole.AsSpan().ContainsAny('.', ','));
}
