using System.IO.Compression;
using System.Security;

namespace Extractor.Tests.Ingest.Sheets;

/// <summary>Small workbooks, as the parts of an .xlsx are written.</summary>
internal static class Workbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A cell of text.</summary>
    public static string Text(string name, string text) => $"<c r=\"{name}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>A cell of a number, in the style of that number.</summary>
    public static string Number(string name, string value, int style = 0) => $"<c r=\"{name}\" s=\"{style}\"><v>{value}</v></c>";

    /// <summary>A row.</summary>
    public static string Row(int number, string cells, string attributes = "") => $"<row r=\"{number}\" {attributes}>{cells}</row>";

    /// <summary>A workbook of one sheet without number formats.</summary>
    public static byte[] Of(string rows, string before = "", string after = "") => Of([new Part("Sheet1", rows, before, after)]);

    /// <summary>A workbook.</summary>
    /// <param name="sheets">Its sheets.</param>
    /// <param name="formats">The number formats of styles 1, 2, ...</param>
    public static byte[] Of(IReadOnlyList<Part> sheets, params string[] formats)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(zip, "xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" {s.State} r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) + $"<Relationship Id=\"rId0\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Write(zip, "xl/styles.xml", $"<styleSheet {Main}><numFmts>{string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))}</numFmts><cellXfs><xf numFmtId=\"0\"/>{string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{164 + i}\" applyNumberFormat=\"1\"/>"))}</cellXfs></styleSheet>");
            foreach (var (i, sheet) in sheets.Index())
                Write(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet {Main}>{sheet.Before}<sheetData>{sheet.Rows}</sheetData>{sheet.After}</worksheet>");
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write(content);
    }

    /// <summary>A sheet: its name, rows, what stands before and after them, and its state.</summary>
    internal sealed record Part(string Name, string Rows, string Before = "", string After = "", string State = "");
}
