using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Ingest.Sheets;

/// <summary>What a sheet shows: hidden rows and columns are not in it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Page">Its number among the visible sheets, from 1.</param>
/// <param name="Columns">The sheet's numbers, from 1, of the columns its rows have a cell for.</param>
/// <param name="Rows">The rows in order, blank ones included.</param>
/// <param name="Problems">What was left out.</param>
internal sealed record Sheet(string Name, int Page, ImmutableArray<int> Columns, ImmutableArray<SheetRow> Rows, ImmutableArray<Problem> Problems);

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number in the sheet from 1.</param>
/// <param name="Cells">What its cells show, line breaks kept; one for each of the sheet's columns.</param>
/// <param name="Widest">How many columns its widest merged cell reaches over; 1 where it has none.</param>
internal sealed record SheetRow(int Number, ImmutableArray<string> Cells, int Widest)
{
    /// <summary>How many cells hold something.</summary>
    public int Filled { get; } = Cells.Count(c => c.Length > 0);

    /// <summary>The first cell that holds something, or an empty text.</summary>
    public string First => Cells.FirstOrDefault(c => c.Length > 0, "");
}
