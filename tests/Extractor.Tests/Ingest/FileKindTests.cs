using System.IO.Compression;
using System.Text;
using Extractor.Ingest;
using Xunit;
using static Extractor.Tests.Ingest.SourceSamples;

namespace Extractor.Tests.Ingest;

public sealed class FileKindTests
{
    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ", FileKind.Pdf)]
    [InlineData("\n%PDF-1.4", FileKind.Pdf)]
    [InlineData("{\\rtf1\\ansi", FileKind.Rtf)]
    [InlineData("GIF89a", FileKind.Gif)]
    [InlineData("II*\0\b\0\0\0", FileKind.Tiff)]
    [InlineData("MM\0*\0\0\0\b", FileKind.Tiff)]
    [InlineData("\u0089PNG\r\n\u001a\n", FileKind.Png)]
    [InlineData("ÿØÿà\0\u0010JFIF", FileKind.Jpeg)]
    [InlineData("BMz\0\0\0\0\0\0\0z\0\0\0(\0\0\0", FileKind.Bmp)]
    [InlineData("BM公司", FileKind.Text)]
    [InlineData("PK\u0003\u0004", FileKind.Zip)]
    [InlineData("Rar!\u001a\a\0", FileKind.Rar)]
    [InlineData("7z¼¯'\u001c\0\u0004", FileKind.SevenZip)]
    [InlineData("\u001f\u008b\b\0", FileKind.Gzip)]
    [InlineData("ÐÏ\u0011à¡±\u001aá\0\0", FileKind.Ole)]
    [InlineData("ÐÏ\u0011à¡±\u001aá\0\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0\0\0", FileKind.Doc)]
    [InlineData("ÐÏ\u0011à¡±\u001aá\0\0W\0o\0r\0k\0b\0o\0o\0k\0\0\0", FileKind.Xls)]
    public void Signatures_tell(string latin1, FileKind kind)
    {
        byte[] bytes = kind == FileKind.Text ? Encoding.UTF8.GetBytes(latin1) : Encoding.Latin1.GetBytes(latin1);

        Assert.Equal(kind, FileKindDetector.Detect(bytes));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>", FileKind.Html)]
    [InlineData("\r\n <HTML lang=zh>", FileKind.Html)]
    [InlineData("<!-- saved --><html>", FileKind.Html)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC>", FileKind.Html)]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", FileKind.Xml)]
    [InlineData("<htmlish>", FileKind.Text)]
    [InlineData("<p>部门预算</p>", FileKind.Text)]
    [InlineData("部门预算 <html>", FileKind.Text)]
    [InlineData("From: a@b.cn\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain;\r\n charset=gbk\r\n\r\n正文", FileKind.Eml)]
    [InlineData("Subject: budget\nNote: Content-Type: none\n\ntext", FileKind.Text)]
    [InlineData("单位: 万元\n", FileKind.Text)]
    [InlineData("PDF 文件 %PDF-1.4", FileKind.Text)]
    public void Texts_tell_by_their_beginning_in_any_encoding(string text, FileKind kind)
    {
        Assert.Equal(kind, FileKindDetector.Detect(Write(text, "utf-8", mark: false)));
        Assert.Equal(kind, FileKindDetector.Detect(Write(text, "utf-8", mark: true)));
        Assert.Equal(kind, FileKindDetector.Detect(Write(text, "utf-16le", mark: true)));
        Assert.Equal(kind, FileKindDetector.Detect(Write(text, "gb18030", mark: false)));
    }

    [Theory]
    [InlineData("word/document.xml", FileKind.Docx)]
    [InlineData("xl/workbook.xml", FileKind.Xlsx)]
    [InlineData("ppt/presentation.xml", FileKind.Pptx)]
    [InlineData("OFD.xml", FileKind.Ofd)]
    [InlineData("预算.txt", FileKind.Zip)]
    [InlineData("nested/word/document.xml", FileKind.Zip)]
    public void Archives_tell_by_their_directory(string entry, FileKind kind)
    {
        Assert.Equal(kind, FileKindDetector.Detect(Zip("[Content_Types].xml", entry)));
    }

    [Fact]
    public void A_truncated_archive_is_an_archive() =>
        Assert.Equal(FileKind.Zip, FileKindDetector.Detect(Zip("a.txt", "b.txt").AsSpan(0, 40)));

    [Fact]
    public void A_kind_without_reader_gives_its_name_and_no_lines()
    {
        var source = SourceReader.Read("Rar!\u001a\u0007\u0000"u8.ToArray());

        Assert.Equal("rar", source.Kind);
        Assert.Empty(source.Lines);
        var problem = Assert.Single(source.Problems);
        Assert.Equal("kind_not_supported", problem.Code);
        Assert.Equal(["rar"], problem.Arguments);
    }

    [Fact]
    public void A_late_pdf_header_behind_binary_bytes_tells() =>
        Assert.Equal(FileKind.Pdf, FileKindDetector.Detect([0, 1, 2, 3, 0xFE, 0x81, .. "%PDF-1.4"u8]));

    [Fact]
    public void No_bytes_are_an_empty_file()
    {
        var source = SourceReader.Read(ReadOnlyMemory<byte>.Empty);

        Assert.Equal("empty", source.Kind);
        Assert.Equal(["empty_file"], Codes(source));
    }

    [Fact]
    public void A_mark_alone_is_an_empty_file() =>
        Assert.Equal(["empty_file"], Codes(SourceReader.Read(new byte[] { 0xEF, 0xBB, 0xBF })));

    [Fact]
    public void Every_kind_has_a_name_of_its_own() =>
        Assert.Distinct(Enum.GetValues<FileKind>().Select(kind => kind.Name()));

    private static byte[] Zip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string entry in entries)
            {
                using var content = archive.CreateEntry(entry).Open();
                content.Write("<x/>"u8);
            }
        }

        return stream.ToArray();
    }
}
