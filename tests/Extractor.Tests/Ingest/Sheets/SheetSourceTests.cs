using System.IO.Compression;
using System.Text;
using Extractor.Ingest;
using Xunit;

namespace Extractor.Tests.Ingest.Sheets;

/// <summary>Workbooks as lines: each visible sheet a page, each cell as it is shown.</summary>
public sealed class SheetSourceTests
{
    private const string Styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"000\"/><numFmt numFmtId=\"165\" formatCode=\"0.00;[Red]0.00\"/></numFmts><cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"4\"/><xf numFmtId=\"164\"/><xf numFmtId=\"2\"/><xf numFmtId=\"165\"/><xf numFmtId=\"39\"/></cellXfs></styleSheet>";

    [Fact]
    public void Numbers_are_printed_as_the_sheet_shows_them() =>
        Assert.Equal(["名称|金额|编码", "公用|1,234.50|005", "其他|500.75|012"], Lines(Book(
            "<row r=\"1\">" + Words("A1", "名称") + Words("B1", "金额") + Words("C1", "编码") + "</row><row r=\"2\">" + Words("A2", "公用")
            + "<c r=\"B2\" s=\"1\"><v>1234.5</v></c><c r=\"C2\" s=\"2\"><v>5</v></c></row><row r=\"3\">" + Words("A3", "其他") + "<c r=\"B3\"><v>500.75000000000006</v></c><c r=\"C3\" s=\"2\"><v>12</v></c></row>")));

    [Fact]
    public void A_negative_number_keeps_its_sign_where_its_format_shows_it_red_or_in_parentheses() =>
        Assert.Equal(["冲减|-5.50|-5.50"], Lines(Book("<row r=\"1\">" + Words("A1", "冲减") + "<c r=\"B1\" s=\"4\"><v>-5.5</v></c><c r=\"C1\" s=\"5\"><v>-5.5</v></c></row>")));

    [Fact]
    public void A_cell_beyond_all_columns_is_a_problem() =>
        Assert.NotEmpty(SourceReader.Read(Book("<row r=\"1\">" + Words("FXSHRXW1", "远") + "</row>")).Problems);

    [Fact]
    public void A_line_and_a_cell_are_those_of_the_sheet()
    {
        var source = SourceReader.Read(Book("<row r=\"5\">" + Words("B5", "项目") + Words("C5", "金额") + Words("D5", "备注") + "</row>"));
        var line = Assert.Single(source.Lines, l => !l.IsBlank && l.IsTabbed);
        Assert.Equal((1, 5), (line.Page, line.Number));
        Assert.Equal(3, line.Cells.Single(c => c.Text == "金额").Place.Column);
    }

    [Fact]
    public void A_merged_cell_stands_once_and_hidden_rows_are_told()
    {
        var source = SourceReader.Read(Book(
            "<row r=\"1\">" + Words("A1", "科目") + Words("B1", "支出") + Words("C1", "支出") + Words("D1", "注") + "</row><row r=\"2\" hidden=\"1\" ht=\"0\" customHeight=\"1\">" + Words("A2", "藏") + "<c r=\"B2\"><v>9</v></c><c r=\"C2\"><v>9</v></c></row><row r=\"3\">"
            + Words("A3", "公用") + "<c r=\"B3\"><v>1</v></c><c r=\"C3\"><v>2</v></c></row>", "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>"));
        Assert.Equal(["科目|支出||注", "公用|1|2|"], source.Lines.Where(l => l.IsTabbed && !l.IsBlank).Select(l => l.Text.Replace('\t', '|')));
        Assert.Contains(source.Problems, p => p.Code == "rows_hidden");
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var bytes = Book("<row r=\"1\"/>", new string(' ', 40_000_000));
        Assert.Equal("workbook_too_large", Assert.Single(SourceReader.Read(bytes).Problems).Code);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void A_truncated_workbook_is_a_problem(double part)
    {
        var bytes = Book("<row r=\"1\">" + Words("A1", "科目") + "</row>");
        Assert.NotEmpty(SourceReader.Read(bytes.AsMemory(0, (int)(bytes.Length * part))).Problems);
    }

    [Fact]
    public void A_broken_old_workbook_is_a_problem()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]];
        Assert.NotEmpty(SourceReader.Read(bytes).Problems);
    }

    private static string Words(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static IEnumerable<string> Lines(byte[] book) => SourceReader.Read(book).Lines.Where(l => !l.IsBlank && l.IsTabbed).Select(l => l.Text.Replace('\t', '|'));

    private static byte[] Book(string rows, string after = "")
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006/";
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add("xl/styles.xml", Styles);
            Add("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>");

            void Add(string name, string content)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
