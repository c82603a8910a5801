using System.Collections.Immutable;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing.Blocks;

/// <summary>A piece of a document in reading order, before any form gives it a place.</summary>
/// <param name="Line">Its line in the tabbed text, from 1: the name by which truth finds it again in every form.</param>
internal abstract record Block(int Line);

/// <summary>A heading of the narrative.</summary>
internal sealed record HeadingBlock(int Line, string Text) : Block(Line);

/// <summary>A paragraph of the narrative.</summary>
internal sealed record ParagraphBlock(int Line, string Text) : Block(Line);

/// <summary>What stands over a table; empty where there is none.</summary>
/// <param name="Line">Line of the tabbed text.</param>
/// <param name="Style">Where it stands.</param>
/// <param name="Number">Number of the table as printed.</param>
/// <param name="Title">Its title.</param>
/// <param name="Department">The line that names the office.</param>
/// <param name="Unit">The line that names the unit of money.</param>
internal sealed record CaptionBlock(
    int Line, CaptionStyle Style, string Number, string Title, string Department, string Unit) : Block(Line);

/// <summary>A line under a table.</summary>
internal sealed record NoteBlock(int Line, string Text) : Block(Line);

/// <summary>A table of money or a performance form.</summary>
/// <param name="Line">Line of its first row.</param>
/// <param name="IsForm">Whether it is a performance form.</param>
/// <param name="Header">Header rows; a form has none.</param>
/// <param name="HasColumnNumbers">Whether the last header row counts the columns.</param>
/// <param name="Rows">Rows of the body.</param>
internal sealed record TableBlock(
    int Line, bool IsForm, ImmutableArray<PrintedRow> Header, bool HasColumnNumbers, ImmutableArray<PrintedRow> Rows) : Block(Line)
{
    /// <summary>How many columns beside the first one hold the levels of a form's indicators, one cell where they are the same.</summary>
    public int Levels { get; init; }

    /// <summary>Whether an empty first cell in a form's head belongs to the label above.</summary>
    public bool MergesLabels { get; init; }
}

/// <summary>A row as printed.</summary>
/// <param name="Line">Its line in the tabbed text, or 0 where that has none.</param>
/// <param name="Cells">Its cells; all rows of a table have the same number.</param>
internal sealed record PrintedRow(int Line, ImmutableArray<PrintedCell> Cells);

/// <summary>A cell as printed.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsFigure">Whether it stands in a column of numbers.</param>
/// <param name="Indent">Steps its text is pushed in by.</param>
internal sealed record PrintedCell(string Text, bool IsFigure = false, int Indent = 0);
