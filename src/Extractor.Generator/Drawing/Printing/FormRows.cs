using Extractor.Generator.Drawing.Blocks;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>The rows of one performance form: in the tabbed text, and as every other form prints them.</summary>
/// <param name="sheet">The document.</param>
/// <param name="width">Cells of a row.</param>
internal sealed class FormRows(Sheet sheet, int width)
{
    private readonly List<PrintedRow> _rows = [];

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<PrintedRow> Rows => _rows;

    /// <summary>Line of the last row written.</summary>
    public int Line => sheet.Line;

    /// <summary>Writes a row, empty cells added at its end.</summary>
    public void Row(params ReadOnlySpan<string> cells)
    {
        var row = cells.ToArray().Concat(Enumerable.Repeat("", width - cells.Length)).ToList();
        Row(row, row);
    }

    /// <summary>Writes a row that the tabbed text has otherwise.</summary>
    /// <param name="tabbed">Cells of the tabbed text.</param>
    /// <param name="printed">Cells of the other forms.</param>
    public void Row(IEnumerable<string> tabbed, IEnumerable<string> printed)
    {
        sheet.Write(tabbed);
        _rows.Add(new PrintedRow(sheet.Line, [.. printed.Select(cell => new PrintedCell(cell))]));
    }

    /// <summary>Writes a blank line into the tabbed text, where a dump was torn.</summary>
    public void Tear() => sheet.Blank();
}
