using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Extractor.Query.Workbook;

/// <summary>Writes the rows of one sheet as they come; only the addresses of its links, of which there are not many, are kept to its end.</summary>
internal sealed class SheetWriter : IDisposable
{
    private readonly XmlWriter xml;
    private readonly ImmutableArray<SheetColumn> columns;
    private readonly ImmutableArray<string> letters;
    private readonly int mostLinks;
    private readonly int headings;
    private readonly List<(string Cell, string Target)> links = [];
    private int row;

    /// <summary>Starts a sheet: its columns, headings that stay in sight, and a note above them.</summary>
    /// <param name="part">Where it goes; left open.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="note">What stands above the headings, or null.</param>
    /// <param name="mostLinks">How many cells may lead somewhere.</param>
    public SheetWriter(Stream part, ImmutableArray<SheetColumn> columns, string? note, int mostLinks)
    {
        this.columns = columns;
        this.mostLinks = mostLinks;
        letters = [.. Enumerable.Range(0, columns.Length).Select(Letters)];
        headings = note is null ? 1 : 2;
        xml = XmlWriter.Create(part, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartElement("worksheet", WorkbookParts.Main);
        xml.WriteAttributeString("xmlns", "r", null, WorkbookParts.Relations);
        WriteViews();
        WriteColumns();
        xml.WriteStartElement("sheetData", WorkbookParts.Main);
        if (note is not null) WriteRow([note], CellStyle.Note, null);
        WriteRow([.. columns.Select(column => column.Heading)], CellStyle.Heading, null);
    }

    /// <summary>Addresses of the links, in the order of their names <c>rId1</c>, <c>rId2</c> …</summary>
    public IEnumerable<string> Targets => links.Select(link => link.Target);

    /// <summary>The cells that the filter holds, with dollars.</summary>
    public string Filter => string.Create(CultureInfo.InvariantCulture, $"$A${headings}:${letters[^1]}${row}");

    /// <summary>Adds a row.</summary>
    /// <param name="values">A value for each column: text, a number or null.</param>
    /// <param name="target">Where the cell in the style of a link leads, or null.</param>
    public void Add(IReadOnlyList<object?> values, string? target) => WriteRow(values, null, links.Count < mostLinks ? target : null);

    /// <summary>Ends the sheet.</summary>
    public void Complete()
    {
        xml.WriteEndElement();
        xml.WriteStartElement("autoFilter", WorkbookParts.Main);
        xml.WriteAttributeString("ref", Filter.Replace("$", "", StringComparison.Ordinal));
        xml.WriteEndElement();
        if (links.Count > 0) WriteLinks();
        xml.WriteEndElement();
        xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private void WriteLinks()
    {
        xml.WriteStartElement("hyperlinks", WorkbookParts.Main);
        for (var i = 0; i < links.Count; i++)
        {
            xml.WriteStartElement("hyperlink", WorkbookParts.Main);
            xml.WriteAttributeString("ref", links[i].Cell);
            xml.WriteAttributeString("id", WorkbookParts.Relations, "rId" + Text(i + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteRow(IReadOnlyList<object?> values, CellStyle? style, string? target)
    {
        row++;
        xml.WriteStartElement("row", WorkbookParts.Main);
        xml.WriteAttributeString("r", Text(row));
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value) continue;
            var cell = letters[i] + Text(row);
            var own = style ?? columns[i].Style;
            if (own == CellStyle.Link)
            {
                if (target is null) own = CellStyle.Text;
                else links.Add((cell, target));
            }

            WriteCell(cell, own, value);
        }

        xml.WriteEndElement();
    }

    private void WriteCell(string cell, CellStyle style, object value)
    {
        xml.WriteStartElement("c", WorkbookParts.Main);
        xml.WriteAttributeString("r", cell);
        xml.WriteAttributeString("s", Text((int)style));
        if (value is string words)
        {
            // a text in its own place, never a formula, whatever it begins with
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", WorkbookParts.Main);
            xml.WriteStartElement("t", WorkbookParts.Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(SheetText.Of(words));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("v", WorkbookParts.Main, Number(value));
        }

        xml.WriteEndElement();
    }

    private void WriteViews()
    {
        xml.WriteStartElement("sheetViews", WorkbookParts.Main);
        xml.WriteStartElement("sheetView", WorkbookParts.Main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", WorkbookParts.Main);
        xml.WriteAttributeString("ySplit", Text(headings));
        xml.WriteAttributeString("topLeftCell", "A" + Text(headings + 1));
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteColumns()
    {
        xml.WriteStartElement("cols", WorkbookParts.Main);
        for (var i = 0; i < columns.Length; i++)
        {
            xml.WriteStartElement("col", WorkbookParts.Main);
            xml.WriteAttributeString("min", Text(i + 1));
            xml.WriteAttributeString("max", Text(i + 1));
            xml.WriteAttributeString("width", Text(columns[i].Width));
            xml.WriteAttributeString("style", Text((int)(columns[i].Style == CellStyle.Link ? CellStyle.Text : columns[i].Style)));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // no sheet here has more columns than the alphabet letters
    private static string Letters(int column) => ((char)('A' + column)).ToString();

    private static string Number(object value) =>
        value is decimal amount ? amount.ToString("0.##########", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
