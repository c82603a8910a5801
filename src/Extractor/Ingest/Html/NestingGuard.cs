using AngleSharp.Dom;

namespace Extractor.Ingest.Html;

/// <summary>
/// Stops the parsing of a page that nests without end. The parser looks through all open elements at each tag, so that its time grows with
/// the square of their number: 300 KB of <c>&lt;div&gt;</c> would take it a minute. Its own limit is one of the tree, not of those.
/// </summary>
internal sealed class NestingGuard
{
    /// <summary>Elements within each other; browsers stop at 512.</summary>
    public const int Deepest = 600;

    /// <summary>Elements of a page.</summary>
    public const int MostElements = 1_000_000;

    /// <summary>What stands in a template has no parent, so that its depth cannot be seen; nobody writes so many.</summary>
    private const int MostTemplates = 500;

    /// <summary>The way up is walked once for so many elements.</summary>
    private const int Step = 32;

    private int elements;
    private int templates;
    private IElement? last;

    /// <summary>Sees an element that was made and has no parent yet.</summary>
    /// <exception cref="TangledPageException">It is one too many, or the one before it stands too deep.</exception>
    public void See(IElement element)
    {
        if (element.LocalName == "template") templates++;
        if (++elements > MostElements || templates > MostTemplates || (elements % Step == 0 && Depth(last) > Deepest)) throw new TangledPageException();
        last = element;
    }

    private static int Depth(IElement? element)
    {
        var depth = 0;
        for (INode? node = element; node is not null && depth <= Deepest; node = node.Parent) depth++;
        return depth;
    }
}
