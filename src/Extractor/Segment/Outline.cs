using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment;

/// <summary>The shape of a document: its heading tree with whole paragraphs, and its table grids. No meaning yet.</summary>
/// <param name="Lines">The lines it was made from: those of the text, or those found on the pages.</param>
/// <param name="Sections">Sections in document order; section numbers are 1-based positions in it.</param>
/// <param name="Tables">Tables in document order, parts of one table joined; table numbers are 1-based positions in it.</param>
/// <param name="Repairs">What was joined.</param>
/// <param name="Problems">What could not be placed.</param>
public sealed record Outline(
    ImmutableArray<SourceLine> Lines,
    ImmutableArray<Section> Sections,
    ImmutableArray<TableGrid> Tables,
    ImmutableArray<Repair> Repairs,
    ImmutableArray<Problem> Problems)
{
    /// <summary>The letters of the pages that were read from images; null where there are none.</summary>
    public ReadLetters? Read { get; init; }
}

/// <summary>One node of the heading tree.</summary>
/// <param name="Number">1-based, in document order.</param>
/// <param name="Parent">Number of the section above, or null at the top.</param>
/// <param name="Level">1 for 第一部分 or the outermost numbering in use, 2 below it, and so on.</param>
/// <param name="PrintedNumber">The numbering as printed, for example <c>（一）</c>; empty where there is none.</param>
/// <param name="Heading">The heading without its numbering; empty for text before the first heading.</param>
/// <param name="Paragraphs">Whole paragraphs, page breaks and hard line ends healed.</param>
/// <param name="Place">Where the heading stands.</param>
public sealed record Section(
    int Number, int? Parent, int Level, string PrintedNumber, string Heading, ImmutableArray<Paragraph> Paragraphs, Place Place);

/// <summary>A paragraph of the narrative.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Place">Where its first line stands.</param>
public sealed record Paragraph(string Text, Place Place);

/// <summary>What stands over a table and says what it is.</summary>
/// <param name="Title">The title as printed, or empty.</param>
/// <param name="TableNumber">表号 as printed, for example <c>表二</c> or <c>公开03表</c>, or empty.</param>
/// <param name="Unit">Unit of money as printed after 单位：, for example <c>万元</c>, or empty.</param>
/// <param name="Office">Who it is of, as printed after 编制单位： or 部门：, or empty.</param>
/// <param name="Place">Where the title (or the first line of the caption) stands, or null without any.</param>
public sealed record Caption(string Title, string TableNumber, string Unit, string Office, Place? Place);

/// <summary>One cell of a grid.</summary>
/// <param name="Text">Text as printed, trimmed; empty for an empty cell or the covered part of a merged one.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Start">Where its first line begins on a drawn page, points from the left: a wrapped label's other lines begin elsewhere.</param>
/// <param name="Span">What the ruling lines say of it: an empty cell of its own is not the covered part of a merged one.</param>
public sealed record Cell(string Text, Place Place, double? Start = null, CellSpan Span = CellSpan.Unknown)
{
    /// <summary>1-based number of the repair (in <see cref="Outline.Repairs"/>) that made the text what it is, or null.</summary>
    public int? Repair { get; init; }

    /// <summary>The text as printed, where a repair changed it; else null.</summary>
    public string? Printed { get; init; }
}

/// <summary>A table as cells: every row has <see cref="Columns"/> cells.</summary>
/// <param name="Number">1-based, in document order.</param>
/// <param name="SectionNo">The section it stands in, or null.</param>
/// <param name="Caption">What stands over it.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Rows">All rows, header first.</param>
/// <param name="HeaderRows">How many of the first rows are header (0 where none was found).</param>
/// <param name="HeaderPaths">For each column its header texts from the top down, merged cells spread; empty texts left out.</param>
/// <param name="Note">The notes printed under it (注：…, 备注：…), joined by a line feed, or empty.</param>
public sealed record TableGrid(
    int Number,
    int? SectionNo,
    Caption Caption,
    int Columns,
    ImmutableArray<ImmutableArray<Cell>> Rows,
    int HeaderRows,
    ImmutableArray<ImmutableArray<string>> HeaderPaths,
    string Note)
{
    /// <summary>True where the layout leaves open which figures stand in which column: nothing in the table can be proved.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Rows that a dump broke and that could not be put together: nothing in them can be proved.</summary>
    public ImmutableHashSet<int> BrokenRows { get; init; } = [];

    /// <summary>Rows that were read in one of several possible ways, because only so the sums around them hold: these sums prove nothing of them.</summary>
    public ImmutableHashSet<int> ChosenRows { get; init; } = [];

    /// <summary>Rows with a text that can be read in several ways; as they stand, in none.</summary>
    public ImmutableArray<RowChoice> Choices { get; init; } = [];

    /// <summary>The columns that the table's own column numbers make the sum of others; empty for nearly all.</summary>
    public ImmutableArray<ColumnSum> Sums { get; init; } = [];
}

/// <summary>A row that can be read in several ways.</summary>
/// <param name="Row">Its index in the grid.</param>
/// <param name="Kind">The kind of repair that takes one of them.</param>
/// <param name="Reading">One of them: as many cells as the grid has columns.</param>
public sealed record RowChoice(int Row, string Kind, ImmutableArray<Cell> Reading);
