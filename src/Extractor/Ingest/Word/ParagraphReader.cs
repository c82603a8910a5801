using System.Text;
using System.Xml.Linq;

namespace Extractor.Ingest.Word;

/// <summary>
/// Reads paragraphs in the order of the document: what is printed and nothing else. Deleted text is left out and inserted text kept, as if all
/// changes were accepted; of a field its result is read; numbers that Word makes are counted.
/// </summary>
internal sealed class ParagraphReader(WordStyles styles, Numbering numbering, WordNotes notes, PageCounter pages, Unread unread)
{
    /// <summary>Fields within fields; Word takes twenty.</summary>
    private const int DeepestField = 100;

    private readonly StringBuilder text = new();

    /// <summary>What is printed in the instructions of the fields that are open.</summary>
    private readonly StringBuilder instruction = new();

    /// <summary>For each field that is open: true between its beginning and its result.</summary>
    private readonly List<bool> fields = [];

    private List<XElement> boxes = [];
    private List<XElement> noted = [];
    private string carried = "";
    private int? page;

    /// <summary>Reads a paragraph; null where its end is deleted and it goes on in the next one.</summary>
    public WordParagraph? Read(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var isJoined = properties.Child("rPr") is { } mark && (mark.Child("del") ?? mark.Child("moveFrom")) is not null && HasNext(paragraph);
        if (properties.IsOn("pageBreakBefore") && !isJoined) pages.Break();
        foreach (var child in paragraph.Elements()) Inline(child);
        // a field whose result never came hides nothing
        if (fields.RemoveAll(isInstruction => isInstruction) > 0) Print(instruction.ToString());
        instruction.Clear();
        if (isJoined)
        {
            carried = text.ToString();
            text.Clear();
            return null;
        }

        var isContents = styles.IsContents(properties);
        var printed = carried + (isContents ? text.ToString().Replace("\t", "……", StringComparison.Ordinal) : text.ToString());
        if (styles.List(properties) is var (list, level, style)) printed = numbering.Next(list, level, style) + printed;
        var read = new WordParagraph(printed, page ?? pages.Page, boxes, noted) { HeadingLevel = isContents ? null : styles.HeadingLevel(properties) };
        text.Clear();
        (boxes, noted, carried, page) = ([], [], "", null);
        if (properties.Child("sectPr") is not null) pages.Break();
        return read;
    }

    /// <summary>The text of paragraphs whose end is deleted and that no other followed; null where there is none.</summary>
    public WordParagraph? Rest()
    {
        if (carried.Length == 0) return null;
        var rest = new WordParagraph(carried, page ?? pages.Page, boxes, noted);
        (boxes, noted, carried, page) = ([], [], "", null);
        return rest;
    }

    /// <summary>False for the last paragraph of a cell or text box: its text stays there.</summary>
    private static bool HasNext(XElement paragraph) => paragraph.Parent is null || paragraph.ElementsAfterSelf().FirstOrDefault()?.Name.LocalName == "p";

    private void Inline(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "t":
                Print(element.Value);
                break;
            case "r":
                Run(element);
                break;
            case "tab" or "ptab":
                Print("\t");
                break;
            case "br" when element.Said("type") == "page":
                pages.Break();
                break;
            case "br" or "cr":
                Print("\n");
                break;
            case "noBreakHyphen":
                Print("-");
                break;
            case "lastRenderedPageBreak":
                pages.Note();
                break;
            case "fldChar":
                Field(element.Said("fldCharType"));
                break;
            case "footnoteReference" or "endnoteReference":
                if (notes.Of(element) is { } note) noted.Add(note);
                break;
            case "txbxContent":
                boxes.Add(element);
                break;
            case "AlternateContent":
                // the same thing twice: for programs that know the newer markup, and for the others
                foreach (var child in (element.Child("Choice") ?? element.Child("Fallback"))?.Elements() ?? []) Inline(child);
                break;
            case "ruby":
                Children(element.Child("rubyBase"));
                break;
            case "object":
                unread.Object();
                Children(element);
                break;
            case "drawing":
                unread.Drawing(element);
                Children(element);
                break;
            case "del" or "moveFrom" or "instrText" or "delText" or "delInstrText":
            case var name when name.EndsWith("Pr", StringComparison.Ordinal):
                break;
            default:
                Children(element);
                break;
        }
    }

    private void Children(XElement? element)
    {
        foreach (var child in element?.Elements() ?? []) Inline(child);
    }

    private void Run(XElement run)
    {
        if (run.Child("rPr").IsOn("vanish")) unread.Hidden(string.Concat(run.Elements().Where(e => e.Name.LocalName == "t").Select(e => e.Value)));
        else Children(run);
    }

    private void Print(string printed)
    {
        if (fields.Contains(true))
        {
            instruction.Append(printed);
            return;
        }

        if (!string.IsNullOrWhiteSpace(printed)) page ??= pages.Page;
        text.Append(printed);
    }

    private void Field(string? what)
    {
        if (what == "begin" && fields.Count < DeepestField) fields.Add(true);
        else if (what == "separate" && fields.Count > 0) fields[^1] = false;
        else if (what == "end" && fields.Count > 0) fields.RemoveAt(fields.Count - 1);
        if (!fields.Contains(true)) instruction.Clear();
    }
}
