using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing;

/// <summary>The text of a document as it grows, line by line.</summary>
internal sealed class Sheet(Dress dress)
{
    private readonly List<string> _lines = [];

    /// <summary>Number of the last line written, from 1.</summary>
    public int Line => _lines.Count;

    /// <summary>Writes a line.</summary>
    public void Write(string line) => _lines.Add(line);

    /// <summary>Writes the cells of a grid row.</summary>
    public void Write(IEnumerable<string> cells) => _lines.Add(string.Join('\t', cells));

    /// <summary>Writes a blank line whatever the dress.</summary>
    public void Blank() => _lines.Add("");

    /// <summary>Writes a paragraph or caption, followed by a blank line where the dress is spaced.</summary>
    public void Paragraph(string line)
    {
        _lines.Add(line);
        Gap();
    }

    /// <summary>Writes a blank line where the dress is spaced.</summary>
    public void Gap()
    {
        if (dress.Spaced) _lines.Add("");
    }

    /// <summary>The whole text; lines end in LF.</summary>
    public override string ToString() => string.Join('\n', _lines) + "\n";
}
