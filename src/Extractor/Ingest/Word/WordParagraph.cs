using System.Xml.Linq;

namespace Extractor.Ingest.Word;

/// <summary>A paragraph as it is printed.</summary>
/// <param name="Text">Its text with its number, lines parted by line feeds.</param>
/// <param name="Page">The page its text begins on.</param>
/// <param name="Boxes">The contents of text boxes that hang on it.</param>
/// <param name="Notes">The footnotes and endnotes it refers to.</param>
internal sealed record WordParagraph(string Text, int Page, IReadOnlyList<XElement> Boxes, IReadOnlyList<XElement> Notes)
{
    /// <summary>The level from 1 of a heading, else null.</summary>
    public int? HeadingLevel { get; init; }
}
