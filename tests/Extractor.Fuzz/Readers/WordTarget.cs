using System.IO.Compression;
using System.Text;
using Extractor.Fuzz.Checks;
using Extractor.Fuzz.Mutations;
using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Writing;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Fuzz.Readers;

/// <summary>Documents of Word, to lines and tables; an input is their text, which is packed before it is read.</summary>
public sealed class WordTarget : Target
{
    private const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";

    private static readonly string[] Texts =
    [
        "<w:p><w:pPr><w:pStyle w:val=\"a\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t><w:tab/><w:br w:type=\"page\"/></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>c</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>d</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
        "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>e</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>f</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>g</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p><w:r><w:lastRenderedPageBreak/><w:t>1.00</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:sdt><w:sdtContent><w:tc><w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>h</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>",
    ];

    private readonly Segmenter segmenter = new(KnowledgeBase.Default);

    /// <inheritdoc/>
    public override string Name => "word";

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() =>
    [
        .. Texts.Select(t => Encoding.UTF8.GetBytes($"<w:document {Main}><w:body>{t}</w:body></w:document>")),
        .. DressCatalogue.All.Take(2).Select(dress => Text(DisclosureGenerator.Generate(1, dress, DocumentForm.Docx).Content.ToArray())),
    ];

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance) =>
        chance.Next(4) == 0 ? ByteMutator.Mutate(input, other, chance) : MarkupMutator.Mutate(input, other, chance);

    /// <inheritdoc/>
    public override string? Broken(byte[] input)
    {
        var source = SourceReader.Read(Packed(input));
        return SourceCheck.Broken(source) ?? OutlineCheck.Broken(source, segmenter.Read(source));
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Printed(byte[] input) => Prints.Of(SourceReader.Read(Packed(input)));

    private static byte[] Text(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var text = new MemoryStream();
        using var part = zip.GetEntry("word/document.xml")!.Open();
        part.CopyTo(text);
        return text.ToArray();
    }

    private static byte[] Packed(byte[] text)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("word/_rels/document.xml.rels", "<Relationships><Relationship Type=\"x/numbering\" Target=\"n.xml\"/><Relationship Type=\"x/styles\" Target=\"s.xml\"/></Relationships>"u8);
            Part("word/n.xml", Encoding.UTF8.GetBytes($"<w:numbering {Main}>{Numbering}</w:numbering>"));
            Part("word/s.xml", Encoding.UTF8.GetBytes($"<w:styles {Main}><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"));
            Part("word/document.xml", text);

            void Part(string name, ReadOnlySpan<byte> content)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }
}
