using System.Globalization;
using System.Security;
using System.Text;
using Extractor.Generator.Drawing.Blocks;
using Extractor.Generator.Dressing;
using Extractor.Generator.Layout;

namespace Extractor.Generator.Writing;

/// <summary>Writes blocks as a document of Word: headings by style, each table after a page break, merged cells by spans and vertical merges.</summary>
/// <param name="merges">Whether totals and levels of forms are merged.</param>
internal sealed class DocxWriter(bool merges)
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly StringBuilder _body = new();
    private readonly Dictionary<Spot, Place> _places = [];
    private CaptionBlock? _caption;
    private int _tables;
    private int _paragraphs;

    /// <summary>Writes them.</summary>
    /// <param name="blocks">The document in reading order.</param>
    public Written Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
        var archive = new StoredArchive();
        archive.Add(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Types}document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"{Types}styles+xml\"/></Types>");
        archive.Add("_rels/.rels", StoredArchive.Relation($"{Relations}/officeDocument", "word/document.xml"));
        archive.Add("word/_rels/document.xml.rels", StoredArchive.Relation($"{Relations}/styles", "styles.xml"));
        archive.Add("word/styles.xml", $"<w:styles xmlns:w=\"{Main}\"><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>");
        archive.Add("word/document.xml", $"<w:document xmlns:w=\"{Main}\"><w:body>{_body}<w:sectPr/></w:body></w:document>");
        return new Written(archive.ToArray(), _places);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Paragraph(heading.Text, heading.Line, "<w:pStyle w:val=\"1\"/>");
                break;
            case ParagraphBlock paragraph:
                Paragraph(paragraph.Text, paragraph.Line);
                break;
            case NoteBlock note:
                Paragraph(note.Text, note.Line);
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
        var isInGrid = caption.Style == CaptionStyle.InGrid && !block.IsForm;
        Paragraph("", 0, "<w:pageBreakBefore/>");
        if (caption.Number.Length > 0) Paragraph(caption.Number, 0);
        if (!isInGrid)
        {
            if (caption.Title.Length > 0) Paragraph(caption.Title, 0);
            Paragraph(caption.Department + "\u3000\u3000" + caption.Unit, 0);
        }

        _tables++;
        var table = TableSpans.Of(block, isInGrid ? caption : null, merges);
        _body.Append("<w:tbl><w:tblGrid>").Insert(_body.Length, "<w:gridCol w:w=\"1000\"/>", table.Columns).Append("</w:tblGrid>");
        for (var row = 0; row < table.Rows; row++)
        {
            _body.Append("<w:tr>");
            foreach (var cell in table.Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.Height).OrderBy(cell => cell.Column))
                Cell(cell, row);
            _body.Append("</w:tr>");
        }

        _body.Append("</w:tbl>");
        Paragraph("", 0);
    }

    // a cell of several rows stands in each of them; the first table is on the second page
    private void Cell(TableCell cell, int row)
    {
        var isFirst = cell.Row == row;
        if (isFirst) _places.TryAdd(new Spot(cell.Line, cell.Column + 1), new Place(_tables + 1, row + 1, cell.Column + 1));
        _body.Append("<w:tc><w:tcPr>");
        if (cell.Width > 1) _body.Append(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{cell.Width}\"/>");
        if (cell.Height > 1) _body.Append(isFirst ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        _body.Append("</w:tcPr>");
        Runs(isFirst ? new string('\u3000', cell.Indent) + cell.Text : "", "");
        _body.Append("</w:tc>");
    }

    private void Paragraph(string text, int line, string properties = "")
    {
        _places.TryAdd(new Spot(line, 0), new Place(0, ++_paragraphs, 0));
        Runs(text, properties);
    }

    // Word parts a text wherever its spelling or font changes: in the middle, too
    private void Runs(string text, string properties)
    {
        _body.Append("<w:p>");
        if (properties.Length > 0) _body.Append("<w:pPr>").Append(properties).Append("</w:pPr>");
        foreach (var part in new[] { text[..(text.Length / 2)], text[(text.Length / 2)..] }.Where(part => part.Length > 0))
            _body.Append("<w:r><w:t xml:space=\"preserve\">").Append(SecurityElement.Escape(part)).Append("</w:t></w:r>");
        _body.Append("</w:p>");
    }
}
