using System.IO.Compression;

namespace Extractor.Tests.Ingest.Word;

/// <summary>Small documents, as the parts of a .docx are written.</summary>
internal static class WordFile
{
    private const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A run of text.</summary>
    public static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") => Paragraph(Run(text), properties);

    /// <summary>A paragraph of runs.</summary>
    public static string Paragraph(string runs, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>";

    /// <summary>A cell.</summary>
    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    /// <summary>A row of cells.</summary>
    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A table of rows.</summary>
    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    /// <summary>A document of that body.</summary>
    /// <param name="body">The blocks.</param>
    /// <param name="parts">Other parts by name without ending: numbering, styles, footnotes.</param>
    public static byte[] Of(string body, params (string Name, string Content)[] parts) => Raw(
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Main}><w:body>{body}</w:body></w:document>",
        [.. parts.Select(p => (p.Name, $"<w:{p.Name} {Main}>{p.Content}</w:{p.Name}>"))]);

    /// <summary>A document whose text is that markup.</summary>
    public static byte[] Raw(string document, params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Write(zip, "word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"bad\" Type=\"x/hyperlink\" Target=\"http://:::/\" TargetMode=\"External\"/>" + string.Concat(parts.Select((p, i) => $"<Relationship Id=\"r{i}\" Type=\"{Relations}/{p.Name}\" Target=\"{p.Name}.xml\"/>")) + "</Relationships>");
            foreach (var (name, content) in parts) Write(zip, $"word/{name}.xml", content);
            Write(zip, "word/document.xml", document);
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write(content);
    }
}
