using System.Globalization;
using System.Net;
using System.Text;
using Extractor.Generator.Drawing.Blocks;
using Extractor.Generator.Layout;

namespace Extractor.Generator.Writing;

/// <summary>Writes blocks as a web page, merged cells with rowspan and colspan.</summary>
/// <param name="merges">Whether totals and levels of forms are merged.</param>
internal sealed class HtmlWriter(bool merges)
{
    private readonly StringBuilder _html = new();
    private readonly Dictionary<Spot, Place> _places = [];
    private CaptionBlock? _caption;
    private int _tables;
    private int _elements;

    /// <summary>Writes them.</summary>
    /// <param name="title">Title of the page.</param>
    /// <param name="blocks">The document in reading order.</param>
    public Written Write(string title, IEnumerable<Block> blocks)
    {
        _html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"/><title>").Append(WebUtility.HtmlEncode(title))
            .Append("</title></head>\n<body>\n");
        foreach (var block in blocks)
            Write(block);
        _html.Append("</body>\n</html>\n");
        return new Written(Encoding.UTF8.GetBytes(_html.ToString()), _places);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Element("h3", heading.Text, heading.Line);
                break;
            case ParagraphBlock paragraph:
                Element("p", paragraph.Text, paragraph.Line);
                break;
            case NoteBlock note:
                Element("p", note.Text, note.Line);
                break;
            case CaptionBlock caption:
                _caption = caption;
                break;
            case TableBlock table:
                Table(table);
                break;
        }
    }

    private void Table(TableBlock block)
    {
        var caption = _caption!;
        var isInGrid = caption.Style == Dressing.CaptionStyle.InGrid && !block.IsForm;
        if (caption.Number.Length > 0) Element("p", caption.Number, 0);
        if (!isInGrid)
        {
            if (caption.Title.Length > 0) Element("p", caption.Title, 0);
            Element("p", caption.Department + "\u3000\u3000" + caption.Unit, 0);
        }

        _tables++;
        _html.Append("<table border=\"1\">\n");
        var table = TableSpans.Of(block, isInGrid ? caption : null, merges);
        var cells = table.Cells.ToLookup(cell => cell.Row);
        for (var row = 0; row < table.Rows; row++)
        {
            // a row that merged cells cover whole is there all the same
            _html.Append("<tr>");
            foreach (var cell in cells[row].OrderBy(cell => cell.Column))
                Cell(cell);
            _html.Append("</tr>\n");
        }

        _html.Append("</table>\n");
    }

    private void Cell(TableCell cell)
    {
        _places.TryAdd(new Spot(cell.Line, cell.Column + 1), new Place(_tables, cell.Row + 1, cell.Column + 1));
        _html.Append("<td");
        if (cell.Height > 1) _html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.Height}\"");
        if (cell.Width > 1) _html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.Width}\"");
        _html.Append('>').Append('\u3000', cell.Indent).Append(WebUtility.HtmlEncode(cell.Text)).Append("</td>");
    }

    private void Element(string name, string text, int line)
    {
        _places.TryAdd(new Spot(line, 0), new Place(0, ++_elements, 0));
        _html.Append(CultureInfo.InvariantCulture, $"<{name}>{WebUtility.HtmlEncode(text)}</{name}>\n");
    }
}
