using System.Xml;

namespace Extractor.Ingest.Word;

/// <summary>
/// Counts pages. Only the program that lays a document out knows them; Word notes down where it last broke them. Without such notes a page
/// ends where the author broke it, and with each section.
/// </summary>
/// <param name="isNoted">True where the breaks are noted down.</param>
internal sealed class PageCounter(bool isNoted)
{
    private const string Noted = "lastRenderedPageBreak";

    /// <summary>The page that what follows stands on, from 1.</summary>
    public int Page { get; private set; } = 1;

    /// <summary>Looks whether the breaks are noted down.</summary>
    /// <param name="xml">The text of the document; it is read to its end, or to the damage in it.</param>
    public static PageCounter Of(XmlReader xml)
    {
        try
        {
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == Noted) return new PageCounter(isNoted: true);
        }
        catch (XmlException)
        {
            // met again, and told, where the text is read
        }

        return new PageCounter(isNoted: false);
    }

    /// <summary>A noted break.</summary>
    public void Note() => Page += isNoted ? 1 : 0;

    /// <summary>A break the author asked for, or the end of a section.</summary>
    public void Break() => Page += isNoted ? 0 : 1;
}
