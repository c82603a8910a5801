using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Extractor.Emit;
using Extractor.Query;
using Extractor.Query.Workbook;
using Extractor.Tests.Emit;
using Extractor.Values;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Query;

public sealed class DatasetWorkbookTests : IDisposable
{
    private const string Hostile = "=HYPERLINK(\"http://x\",\"y\")&cmd|' /C calc'!A0";
    private readonly TestFolder folder = new();

    private string Out => folder.At("数据 集");

    private string Made => Path.Combine(Out, DatasetWorkbook.FileName);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Sheets_hold_headings_numbers_and_codes_as_text()
    {
        Write(Sample());
        var sheets = Sheets();
        Assert.Equal(["三公经费", "主要数字", "项目", "矛盾"], sheets.Keys);
        var projects = sheets["项目"];
        Assert.Equal("50011", Cell(projects, 1, "项目代码"));
        Assert.Equal(50000d, Cell(projects, 1, "预算（元）"));
        Assert.Equal(2023d, Cell(projects, 1, "年度"));
        Assert.Equal(0.1d, Cell(sheets["矛盾"], 1, "相差（元）"));
        Assert.Equal("某局", Cell(sheets["主要数字"], 1, "机构"));
    }

    [Fact]
    public void A_validator_finds_nothing_wrong_and_every_sheet_has_filter_frozen_headings_and_widths()
    {
        Write(Sample());
        using (var document = SpreadsheetDocument.Open(Made, isEditable: false))
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => e.Path?.XPath + e.Description));
        for (var n = 1; n <= 4; n++)
        {
            var xml = Part($"xl/worksheets/sheet{n}.xml");
            Assert.Contains("<autoFilter ref=\"A1:", xml, StringComparison.Ordinal);
            Assert.Contains("state=\"frozen\"", xml, StringComparison.Ordinal);
            Assert.Contains("<col min=\"1\"", xml, StringComparison.Ordinal);
        }

        Assert.Contains("s=\"3\"><v>50000</v>", Part("xl/worksheets/sheet3.xml"), StringComparison.Ordinal);
        Assert.Contains("numFmtId=\"4\"", Part("xl/styles.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Hostile)]
    [InlineData("+1+1")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData(" <a>&\"_x0041_\u0001\uFFFF\t末")]
    public void Words_of_a_document_stay_text(string words)
    {
        Write(Sample() is var sample ? sample with { Projects = [sample.Projects[0] with { ProjectName = words, ProjectCode = "002080505" }] } : null!);
        Assert.DoesNotContain("<f>", Part("xl/worksheets/sheet3.xml"), StringComparison.Ordinal);
        var projects = Sheets()["项目"];
        Assert.Equal("002080505", Cell(projects, 1, "项目代码"));
        if (!words.Contains('_', StringComparison.Ordinal)) Assert.Equal(words, Cell(projects, 1, "项目名称"));
        using var document = SpreadsheetDocument.Open(Made, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Links_lead_to_file_and_page_from_where_the_workbook_lies()
    {
        var source = folder.At("文 件#1%.pdf");
        File.WriteAllText(source, "");
        var sample = Sample();
        Write(sample with
        {
            Document = sample.Document with { Path = source },
            Tables = [sample.Tables[0], sample.Tables[1] with { FirstPage = 7, LastPage = 8 }],
        });
        Assert.Contains("Target=\"../文%20件%231%25.pdf#page=7\" TargetMode=\"External\"", Part("xl/worksheets/_rels/sheet3.xml.rels"), StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(Made, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_document_in_an_archive_leads_to_the_archive()
    {
        File.WriteAllText(folder.At("a.zip"), "");
        var links = new SourceLink(folder.At("out"));
        Assert.Equal("../a.zip", links.To(folder.At("a.zip/inner/b.pdf"), 3));
        Assert.Equal("../b.pdf#page=3", links.To(folder.At("b.pdf"), 3));
        Assert.Null(links.To(folder.At(new string('长', 3000)), null));
    }

    [Fact]
    public void What_does_not_fit_is_told_on_the_sheet_and_to_the_caller()
    {
        var sample = Sample();
        Datasets.Write(Out, DatasetFormats.Csv, sample with { Projects = [.. Enumerable.Range(0, 9).Select(i => sample.Projects[0] with { TableNo = i + 2 })] });
        var cut = Assert.Single(DatasetWorkbook.Write(Out, new SheetLimits(6, 2)));
        Assert.Equal(new CutSheet("项目", 9, 4), cut);
        var projects = Sheets()["项目"];
        Assert.Equal(6, projects.Count);
        Assert.Contains("9", (string)projects[0][0]!, StringComparison.Ordinal);
        Assert.Equal("机构", projects[1][0]);
        Assert.Contains("<autoFilter ref=\"A2:O6\"", Part("xl/worksheets/sheet3.xml"), StringComparison.Ordinal);
        Assert.Equal(2, Part("xl/worksheets/sheet3.xml").Split("<hyperlink ").Length - 1);
    }

    [Fact]
    public void The_same_dataset_gives_the_same_bytes_and_nothing_else_stays()
    {
        Write(Sample());
        var first = File.ReadAllBytes(Made);
        File.Delete(Made);
        var before = Directory.GetFileSystemEntries(Out).Order();
        DatasetWorkbook.Write(Out);
        Assert.Equal(first, File.ReadAllBytes(Made));
        File.Delete(Made);
        Assert.Equal(before, Directory.GetFileSystemEntries(Out).Order());
    }

    [Fact]
    public void A_file_that_another_program_holds_is_named()
    {
        var path = folder.At("amounts.csv");
        using var held = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains(path, Assert.Throws<IOException>(() => Replacement.Expect([folder.At("none"), path])).Message, StringComparison.Ordinal);
    }

    private static DocumentResult Sample() => SampleResults.Full();

    private void Write(DocumentResult result)
    {
        Datasets.Write(Out, DatasetFormats.Csv, result);
        Assert.Empty(DatasetWorkbook.Write(Out));
    }

    private static object? Cell(List<object?[]> rows, int row, string heading) => rows[row][Array.IndexOf(rows[0], heading)];

    private Dictionary<string, List<object?[]>> Sheets()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(Made);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var sheets = new Dictionary<string, List<object?[]>>();
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }
        while (reader.NextResult());
        return sheets;
    }

    private string Part(string path)
    {
        using var zip = ZipFile.OpenRead(Made);
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
