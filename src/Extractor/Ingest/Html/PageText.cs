using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Extractor.Values;

namespace Extractor.Ingest.Html;

/// <summary>The text of a web page as lines: paragraphs, and the rows of its tables.</summary>
internal sealed class PageText(IngestLimits limits)
{
    /// <summary>Elements nested deeper than this are dropped: browsers stop at 512, and no page that people write comes near.</summary>
    private const int Deepest = 400;

    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "select", "button", "input", "textarea", "iframe", "object", "svg", "head", "title",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "label", "mark", "o:p", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    };

    private readonly StringBuilder text = new();
    private readonly StringBuilder line = new();
    private bool isTooDeep;

    /// <summary>What was read, lines ended by LF.</summary>
    public string Text => text.ToString();

    /// <summary>What was left out that a reader must know of.</summary>
    public IEnumerable<Problem> Problems => isTooDeep ? [Problem.Of("elements_too_deep", Severity.Warning, null, Deepest.ToString(CultureInfo.InvariantCulture))] : [];

    /// <summary>Reads a page, its title first where the body does not say it.</summary>
    public void Read(IDocument document)
    {
        if (document.Body is not { } body) return;
        var title = Words.Join(document.Title ?? "");
        if (title.Length > 0 && !body.TextContent.Contains(title, StringComparison.Ordinal)) text.Append(title).Append("\n\n");
        Block(body, 0);
        Flush();
    }

    private void Block(IElement element, int depth)
    {
        if (depth > Deepest)
        {
            isTooDeep = true;
            return;
        }

        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) line.Append(words.Data);
            else if (node is IElement child && !IsLeftOut(child)) Element(child, depth + 1);
        }
    }

    private void Element(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "br":
                Flush();
                break;
            case "pre" when element.QuerySelectorAll("*").All(c => Inline.Contains(c.LocalName) && !IsLeftOut(c)):
                Flush();
                text.Append(element.TextContent).Append('\n');
                break;
            case "table":
                Flush();
                Table(element, depth);
                break;
            case var name when Inline.Contains(name):
                Block(element, depth);
                break;
            default:
                Flush();
                Block(element, depth);
                Flush();
                break;
        }
    }

    /// <summary>A table of data row by row; one that only arranges the page, as the blocks it holds.</summary>
    private void Table(IElement table, int depth)
    {
        if (TableCells.Of(table, limits) is not { } cells)
        {
            Block(table, depth);
            Flush();
            return;
        }

        if (cells.Caption.Length > 0) text.Append(cells.Caption).Append('\n');
        text.Append('\n');
        foreach (var row in cells.Rows) text.AppendJoin('\t', row).Append('\n');
        text.Append('\n');
    }

    private static bool IsLeftOut(IElement element) => Left.Contains(element.LocalName) || Visibility.IsHidden(element) || Links.AreAll(element);

    private void Flush()
    {
        var words = Words.Join(line.ToString());
        if (words.Length > 0) text.Append(words).Append('\n');
        line.Clear();
    }
}
