using System.Collections.Immutable;
using Extractor.Generator.Drawing.Blocks;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing;

/// <summary>A document as it grows: its tabbed text line by line, and beside it the blocks all other forms are made from.</summary>
internal sealed class Sheet(Dress dress)
{
    private readonly List<string> _lines = [];
    private readonly List<Block> _blocks = [];

    /// <summary>Number of the last line written, from 1.</summary>
    public int Line => _lines.Count;

    /// <summary>The blocks so far.</summary>
    public ImmutableArray<Block> Blocks => [.. _blocks];

    /// <summary>Writes a line of text alone: what only a dump has, or what a block that follows holds already.</summary>
    public void Write(string line) => _lines.Add(line);

    /// <summary>Writes cells of text alone.</summary>
    public void Write(IEnumerable<string> cells) => _lines.Add(string.Join('\t', cells));

    /// <summary>Writes a blank line whatever the dress.</summary>
    public void Blank() => _lines.Add("");

    /// <summary>Writes a line of text alone, followed by a blank line where the dress is spaced.</summary>
    public void Spaced(string line)
    {
        _lines.Add(line);
        if (dress.Spaced) _lines.Add("");
    }

    /// <summary>Writes a heading.</summary>
    public void Heading(string text)
    {
        _blocks.Add(new HeadingBlock(Line + 1, text));
        Spaced(text);
    }

    /// <summary>Writes a paragraph.</summary>
    public void Paragraph(string text)
    {
        _blocks.Add(new ParagraphBlock(Line + 1, text));
        Spaced(text);
    }

    /// <summary>Writes a note under a table.</summary>
    public void Note(string text)
    {
        _blocks.Add(new NoteBlock(Line + 1, text));
        Write(text);
    }

    /// <summary>Keeps a block whose text is written elsewhere.</summary>
    public void Keep(Block block) => _blocks.Add(block);

    /// <summary>The whole tabbed text; lines end in LF.</summary>
    public override string ToString() => string.Join('\n', _lines) + "\n";
}
