using System.Globalization;
using System.Security;
using System.Text;
using Extractor.Generator.Layout;

namespace Extractor.Generator.Writing;

/// <summary>One sheet of a workbook.</summary>
internal sealed class XlsxSheet
{
    private readonly List<TableCell> _cells = [];
    private int _rows;

    /// <summary>Adds a line of text in its first column.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">Its line in the tabbed text, or 0.</param>
    public void Text(string text, int line) => _cells.Add(new TableCell(_rows++, -1, text) { Line = line });

    /// <summary>Adds a table.</summary>
    public void Table(SpannedTable table)
    {
        _cells.AddRange(table.Cells.Select(cell => cell with { Row = cell.Row + _rows }));
        _rows += table.Rows;
    }

    /// <summary>The sheet as XML.</summary>
    /// <param name="number">Its number from 1.</param>
    /// <param name="places">Takes where everything stands.</param>
    public string Xml(int number, Dictionary<Spot, Place> places)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        foreach (var row in _cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key + 1}\">");
            foreach (var cell in row.OrderBy(cell => cell.Column))
            {
                places.TryAdd(new Spot(cell.Line, cell.Column + 1), new Place(number, cell.Row + 1, Math.Max(cell.Column, 0) + 1));
                Cell(xml, cell);
            }

            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        var merged = _cells.Where(cell => cell.Height > 1 || cell.Width > 1).ToList();
        if (merged.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merged.Count}\">");
            foreach (var cell in merged)
                xml.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{Name(cell.Row, cell.Column)}:{Name(cell.Row + cell.Height - 1, cell.Column + cell.Width - 1)}\"/>");
            xml.Append("</mergeCells>");
        }

        return xml.Append("</worksheet>").ToString();
    }

    private static void Cell(StringBuilder xml, TableCell cell)
    {
        if (cell.Text.Length == 0) return;
        var name = Name(cell.Row, Math.Max(cell.Column, 0));
        var plain = cell.Text.Replace(",", "", StringComparison.Ordinal);
        if (cell.IsFigure && decimal.TryParse(plain, CultureInfo.InvariantCulture, out _))
            xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{name}\" s=\"1\"><v>{plain}</v></c>");
        else
            xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{name}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{new string('\u3000', cell.Indent)}{SecurityElement.Escape(cell.Text)}</t></is></c>");
    }

    private static string Name(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('A' + rest % 26) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row + 1}");
    }
}
