using System.Xml;
using System.Xml.Linq;
using Extractor.Values;

namespace Extractor.Ingest.Word;

/// <summary>Reads one document block by block; what was read before a damage is kept.</summary>
/// <param name="limits">How much of it is read at most.</param>
/// <param name="soFar">Takes what is read.</param>
internal sealed class WordReading(IngestLimits limits, SourceSoFar soFar)
{
    private const int Mebibyte = 1024 * 1024;

    private readonly LineSink sink = new(limits, soFar);
    private readonly Unread unread = new();
    private PageCounter pages = new(isNoted: false);
    private ParagraphReader? paragraphs;
    private TableReader? tables;

    /// <summary>Reads the document; never throws for bad bytes.</summary>
    /// <param name="file">The whole file.</param>
    public void Read(Stream file)
    {
        try
        {
            using var package = new WordPackage(file, limits);
            Prepare(package);
            Body(package);
        }
        catch (TooLargeException)
        {
            soFar.Add([], Problem.Of("word_too_large", Severity.Error, null, $"{Math.Max(1, limits.WordBytes / Mebibyte)} MB"));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            soFar.Add([], Problem.Of("word_damaged", Severity.Error, null, e.Message.ReplaceLineEndings(" ")));
        }

        soFar.Add([], [.. sink.Problems, .. unread.Problems]);
    }

    private void Prepare(WordPackage package)
    {
        var styles = Part("styles");
        var lists = Part("numbering");
        using (var xml = package.Main()) pages = PageCounter.Of(xml);
        paragraphs = new ParagraphReader(new WordStyles(styles), new Numbering(lists, styles), new WordNotes(Part("footnotes"), Part("endnotes")), pages, unread);
        tables = new TableReader(paragraphs, pages, unread, limits);

        XElement? Part(string relation)
        {
            var part = package.Part(relation, out var isDamaged);
            unread.ArePartsDamaged |= isDamaged;
            return part;
        }
    }

    private void Body(WordPackage package)
    {
        using var xml = package.Main();
        var trees = new TreeReader();
        soFar.Pages = pages.Page;
        while (!(xml.NodeType == XmlNodeType.Element && xml.LocalName == "body"))
            if (!xml.Read()) throw new InvalidDataException("There is no text");
        if (xml.IsEmptyElement) return;
        xml.Read();
        while (!sink.IsFull && xml.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            if (xml.NodeType == XmlNodeType.Element) Block(trees.Read(xml));
            else xml.Read();
        }

        Rest();
        unread.IsCut = trees.IsCut;
    }

    /// <summary>What stands before a table, or last, has no paragraph to go on in, though its end was deleted.</summary>
    private void Rest()
    {
        if (paragraphs!.Rest() is { } rest) sink.Paragraph(rest);
    }

    private void Blocks(IEnumerable<XElement> blocks)
    {
        foreach (var block in blocks) Block(block);
    }

    private void Block(XElement block)
    {
        if (sink.IsFull) return;
        switch (block.Name.LocalName)
        {
            case "p":
                if (paragraphs!.Read(block) is not { } paragraph) break;
                sink.Paragraph(paragraph);
                foreach (var box in paragraph.Boxes) Blocks(box.Elements());
                foreach (var note in paragraph.Notes) Blocks(note.Elements());
                break;
            case "tbl" when TableReader.Arranges(block):
                Rest();
                Blocks(TableReader.Blocks(block));
                break;
            case "tbl":
                Table(block);
                break;
            case "altChunk":
                unread.Object();
                break;
            case "AlternateContent":
                Blocks((block.Child("Choice") ?? block.Child("Fallback"))?.Elements() ?? []);
                break;
            case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "txbxContent":
                Blocks(block.Elements());
                break;
        }
    }

    private void Table(XElement block)
    {
        Rest();
        var table = tables!.Read(block);
        sink.Blank(table.Rows.IsEmpty ? pages.Page : table.Rows[0].Page);
        foreach (var row in table.Rows) sink.Row(row);
        sink.Blank(pages.Page);
        foreach (var note in table.Notes) Blocks(note.Elements());
        Blocks(table.Inner);
    }
}
