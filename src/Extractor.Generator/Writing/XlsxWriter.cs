using System.Globalization;
using System.Security;
using Extractor.Generator.Drawing.Blocks;
using Extractor.Generator.Dressing;
using Extractor.Generator.Layout;

namespace Extractor.Generator.Writing;

/// <summary>Writes blocks as a workbook: the narrative on the first sheet, each table on its own, figures as numbers with a format.</summary>
internal sealed class XlsxWriter(Dress dress)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<XlsxSheet> _sheets = [];

    /// <summary>Writes them.</summary>
    public Written Write(IEnumerable<Block> blocks)
    {
        var places = new Dictionary<Spot, Place>();
        Collect(blocks);
        var archive = new StoredArchive();
        archive.Add("[Content_Types].xml", ContentTypes());
        archive.Add("_rels/.rels", StoredArchive.Relation($"{Relations}/officeDocument", "xl/workbook.xml"));
        archive.Add("xl/workbook.xml", Workbook());
        archive.Add("xl/_rels/workbook.xml.rels", WorkbookRelations());
        archive.Add("xl/styles.xml", Styles());
        foreach (var (index, sheet) in _sheets.Index())
            archive.Add(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml"), sheet.Xml(index + 1, places));
        return new Written(archive.ToArray(), places);
    }

    private void Collect(IEnumerable<Block> blocks)
    {
        _sheets.Add(new XlsxSheet());
        CaptionBlock? caption = null;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    _sheets[0].Text(heading.Text, heading.Line);
                    break;
                case ParagraphBlock paragraph:
                    _sheets[0].Text(paragraph.Text, paragraph.Line);
                    break;
                case CaptionBlock next:
                    caption = next;
                    break;
                case NoteBlock note:
                    _sheets[^1].Text(note.Text, note.Line);
                    break;
                case TableBlock table:
                    _sheets.Add(new XlsxSheet());
                    Table(_sheets[^1], table, caption!);
                    break;
            }
        }
    }

    private void Table(XlsxSheet sheet, TableBlock table, CaptionBlock caption)
    {
        if (caption.Number.Length > 0) sheet.Text(caption.Number, 0);
        var isInGrid = caption.Style == CaptionStyle.InGrid && !table.IsForm;
        if (!isInGrid)
        {
            if (caption.Title.Length > 0) sheet.Text(caption.Title, 0);
            sheet.Text(caption.Department + "\u3000" + caption.Unit, 0);
        }

        sheet.Table(TableSpans.Of(table, isInGrid ? caption : null, dress.Page.Merges));
    }

    private string ContentTypes() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
        + string.Concat(_sheets.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{index + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")))
        + "</Types>";

    private string Workbook() =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
        + string.Concat(_sheets.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"<sheet name=\"{index + 1}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\"/>")))
        + "</sheets></workbook>";

    private string WorkbookRelations() =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(_sheets.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{index + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>")))
        + string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{_sheets.Count + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");

    // style 1 is the format of figures
    private string Styles()
    {
        var format = (dress.Thousands ? "#,##0" : "0") + (dress.Decimals == 0 ? "" : "." + new string('0', dress.Decimals));
        return $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"{SecurityElement.Escape(format)}\"/></numFmts>"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"SimSun\"/></font></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }
}
