using System.IO.Compression;
using System.Text;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Tests.Corpus;
using Extractor.Values;
using Xunit;
using static Extractor.Tests.Ingest.Sheets.Workbook;
using static Extractor.Tests.Ingest.SourceSamples;

namespace Extractor.Tests.Ingest.Sheets;

public sealed class SheetHostileTests
{
    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_not_read()
    {
        var bytes = Of(Row(1, Text("A1", new string('7', 4 * 1024 * 1024))));

        var source = SourceReader.Read(bytes, new IngestLimits { WorkbookBytes = 1024 * 1024 });

        Assert.True(bytes.Length < 64 * 1024);
        Assert.Empty(source.Lines);
        Assert.Equal(["workbook_too_large"], Codes(source));
    }

    [Fact]
    public void A_column_beyond_excel_is_refused_before_memory_is_reserved_for_it() =>
        Assert.Equal(["workbook_damaged"], Codes(SourceReader.Read(Of(Row(1, Number("FXSHRXW1", "1"))))));

    [Fact]
    public void Rows_cells_and_sheets_beyond_the_bounds_are_dropped()
    {
        var far = Row(1, Text("A1", "甲")) + Row(2_000_000_000, Text("A2000000000", "乙"));
        Assert.Equal(["too_many_rows"], Codes(SourceReader.Read(Of(far))));

        Assert.Equal(["too_many_columns"], Codes(SourceReader.Read(Of(Row(1, Text("A1", "甲") + Text("XFD1", "乙"))))));

        var part = new Part("Sheet1", Row(1, Text("A1", "甲") + Text("B1", "乙")));
        var sheets = SourceReader.Read(Of([part, part with { Name = "Sheet2" }]), new IngestLimits { Sheets = 1 });
        Assert.Equal(["甲\t乙"], Texts(sheets));
        Assert.Equal(["too_many_sheets"], Codes(sheets));

        Assert.Equal(["too_many_cells_in_all"], Codes(SourceReader.Read(Of([part, part with { Name = "Sheet2" }]), new IngestLimits { Cells = 3 })));
        Assert.Equal(["too_many_letters"], Codes(SourceReader.Read(Of([part, part with { Name = "Sheet2" }]), new IngestLimits { Letters = 3 })));
    }

    [Fact]
    public void Entities_are_never_resolved()
    {
        using var file = new MemoryStream();
        file.Write(Of(Row(1, Text("A1", "甲"))));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"u8);
        }

        var source = SourceReader.Read(file.ToArray());

        Assert.Empty(source.Lines);
        Assert.Equal(["workbook_damaged"], Codes(source));
    }

    [Fact]
    public void An_encrypted_document_is_told()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];

        Assert.Equal(["office_encrypted"], Codes(SourceReader.Read(compound)));
    }

    [Fact]
    public void A_truncated_or_damaged_workbook_is_told() => Damage(Of(Row(1, Text("A1", "合计") + Number("B1", "1"))));

    [Fact]
    public void A_truncated_or_damaged_workbook_of_the_old_kind_is_told()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedCorpus.Folder(), "office"), "*.xls"))
            if (Path.GetExtension(file) == ".xls") Damage(File.ReadAllBytes(file));
    }

    private static void Damage(byte[] seed)
    {
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var bytes = seed[..random.Next(seed.Length / 2, seed.Length)];
            for (var change = 0; change < 50; change++) bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);

            var source = SourceReader.Read(bytes);

            Assert.True(!source.Lines.IsEmpty || source.Problems.Any(p => p.Severity == Severity.Error));
        }
    }

    [Fact]
    public void Sheets_before_a_damaged_one_are_kept()
    {
        var bytes = Of([new Part("Sheet1", Row(1, Text("A1", "合计") + Number("B1", "1"))), new Part("Sheet2", string.Concat(Enumerable.Range(1, 200).Select(r => Row(r, Text($"A{r}", $"行{r * 7919}")))))]);
        // what is packed of the last part begins behind its name
        var at = bytes.AsSpan().LastIndexOf("xl/worksheets/sheet2.xml"u8);
        at = bytes.AsSpan(0, at).LastIndexOf("xl/worksheets/sheet2.xml"u8) + 200;
        bytes.AsSpan(at, 60).Fill(0xA5);
        var source = SourceReader.Read(bytes);

        Assert.Equal("合计\t1", Texts(source)[0]);
        Assert.Contains("workbook_damaged", Codes(source));
    }

    [Fact]
    public void Every_problem_has_its_sentences()
    {
        var catalogue = new ProblemCatalogue();
        foreach (var code in (string[])["office_encrypted", "workbook_damaged", "workbook_too_large", "sheet_hidden", "sheet_parts_hidden", "cells_in_error", "too_many_sheets", "too_many_rows", "too_many_columns"])
        {
            var problem = Problem.Of(code, Severity.Error, null, "A", "B", "C");
            Assert.NotEmpty(catalogue.Chinese(problem));
            Assert.NotEmpty(catalogue.English(problem));
        }
    }
}
