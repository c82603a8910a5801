using System.IO.Compression;
using Extractor.Ingest;
using Xunit;
using static Extractor.Tests.Ingest.SourceSamples;
using static Extractor.Tests.Ingest.Word.WordFile;

namespace Extractor.Tests.Ingest.Word;

/// <summary>Documents that were made to harm, or are damaged: bounded work, and one clear problem.</summary>
public sealed class WordHostileTests
{
    [Fact]
    public void What_stands_before_a_damage_is_read()
    {
        var source = SourceReader.Read(Raw("<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>完好</w:t></w:r></w:p><w:p><w:r><w:t>缺"));

        Assert.Equal(["完好"], Texts(source));
        Assert.Equal(["word_damaged"], Codes(source));
    }

    [Fact]
    public void A_truncated_file_is_damaged()
    {
        var bytes = Of(P("正文"));
        Assert.Equal(["word_damaged"], Codes(SourceReader.Read(bytes.AsMemory(0, bytes.Length - 40))));
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w='w'><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"hahaha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document xmlns:w='w'><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>")]
    public void Entities_are_refused(string document)
    {
        var source = SourceReader.Read(Raw(document));

        Assert.Empty(source.Lines);
        Assert.Equal(["word_damaged"], Codes(source));
    }

    [Fact]
    public void A_bomb_is_stopped_and_what_was_read_is_kept()
    {
        var source = SourceReader.Read(Of(P("完好") + P(new string('a', 300_000))), new IngestLimits { WordBytes = 100_000 });

        Assert.Equal(["word_too_large"], Codes(source));
    }

    [Fact]
    public void Depth_is_bounded_and_told()
    {
        const int Depth = 20_000;
        var open = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", Depth));
        var close = string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", Depth));
        var source = SourceReader.Read(Of(P("前") + open + P("深") + close + P("后")));

        Assert.Equal(["前", "后"], Texts(source).Where(t => t.Length > 0));
        Assert.Equal(["elements_too_deep"], Codes(source));
    }

    [Fact]
    public void A_hundred_thousand_columns_are_cut_and_told()
    {
        var row = Row([.. Enumerable.Repeat(Cell("1"), 100_000)]);
        var source = SourceReader.Read(Of(Table(row, row)));

        Assert.All(source.Lines.Where(l => l.IsRow), l => Assert.Equal(IngestLimits.Default.LineCells, l.Cells.Length));
        Assert.Equal(["too_many_cells", "too_many_cells"], Codes(source));
    }

    [Theory]
    [InlineData("<w:gridSpan w:val=\"2147483647\"/>")]
    [InlineData("<w:gridSpan w:val=\"-7\"/>")]
    [InlineData("<w:gridSpan w:val=\"x\"/><w:vMerge w:val=\"y\"/>")]
    public void Hostile_spans_are_bounded(string properties)
    {
        var source = SourceReader.Read(Of(Table(Row(Cell("甲", properties), Cell("1", properties), Cell("2", properties)), Row(Cell("乙"), Cell("1"), Cell("2")))));

        Assert.All(source.Lines, l => Assert.True(l.Cells.Length <= 5));
        Assert.Contains(source.Lines, l => l.Text.StartsWith('乙'));
    }

    [Fact]
    public void Styles_that_stand_on_each_other_in_a_circle_end()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>";
        Assert.Equal(["正文"], Texts(SourceReader.Read(Of(P("正文", "<w:pStyle w:val=\"a\"/>"), ("styles", styles)))));
    }

    [Fact]
    public void A_document_without_text_is_empty_and_one_without_its_part_damaged()
    {
        Assert.Equal(["empty_file"], Codes(SourceReader.Read(Of(""))));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("word/document.xml").Open().Dispose();
        Assert.Equal(["word_damaged"], Codes(SourceReader.Read(file.ToArray())));
    }
}
