using System.Xml;
using System.Xml.Linq;

namespace Extractor.Ingest.Word;

/// <summary>Reads elements into trees, of bounded depth and size.</summary>
internal sealed class TreeReader
{
    /// <summary>Elements within each other; a table in a table in a text box has about sixty.</summary>
    public const int Deepest = 400;

    /// <summary>Elements of one tree: the longest table of a disclosure has a tenth of them.</summary>
    private const int MostElements = 2_000_000;

    /// <summary>True where something stood deeper, and was left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads the element the reader stands on and moves behind it.</summary>
    /// <exception cref="XmlException">The markup is damaged.</exception>
    /// <exception cref="TooLargeException">There are too many elements.</exception>
    public XElement Read(XmlReader xml)
    {
        var root = Begin(xml);
        var open = root;
        var (depth, elements) = (xml.IsEmptyElement ? 0 : 1, 1);
        xml.Read();
        while (depth > 0)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when depth >= Deepest:
                    IsCut = true;
                    xml.Skip();
                    continue;
                case XmlNodeType.Element:
                    if (++elements > MostElements) throw new TooLargeException();
                    var child = Begin(xml);
                    open.Add(child);
                    if (!xml.IsEmptyElement) (open, depth) = (child, depth + 1);
                    break;
                case XmlNodeType.EndElement:
                    (open, depth) = (open.Parent ?? root, depth - 1);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA:
                    // white space parts elements everywhere but in texts
                    if (open.Name.LocalName is "t") open.Add(xml.Value);
                    break;
                case XmlNodeType.None:
                    throw new XmlException("The markup ends within an element");
            }

            xml.Read();
        }

        return root;
    }

    private static XElement Begin(XmlReader xml)
    {
        var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.Prefix != "xmlns" && xml.LocalName != "xmlns" && element.Attribute(XName.Get(xml.LocalName, xml.NamespaceURI)) is null)
                element.Add(new XAttribute(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value));
        xml.MoveToElement();
        return element;
    }
}
