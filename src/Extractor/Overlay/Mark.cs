using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Overlay;

/// <summary>What a mark shows. The order is that of drawing: what stands later is drawn over what stands earlier.</summary>
internal enum MarkKind
{
    /// <summary>A row of a table's header.</summary>
    HeaderRow,

    /// <summary>A boundary of columns or rows.</summary>
    Boundary,

    /// <summary>A cell over several columns or rows. It hides the boundaries that it reaches over.</summary>
    MergedCell,

    /// <summary>A table, or the part of it that stands on this page.</summary>
    Table,

    /// <summary>A table whose layout leaves open which figures stand in which column.</summary>
    DoubtfulTable,

    /// <summary>A heading with the columns under it.</summary>
    Heading,

    /// <summary>A line of text outside tables, numbered in reading order.</summary>
    Line,

    /// <summary>The heading of a section.</summary>
    Section,

    /// <summary>The title over a table.</summary>
    Caption,

    /// <summary>A figure that is verified.</summary>
    Verified,

    /// <summary>A figure that nothing could check.</summary>
    Unchecked,

    /// <summary>A figure that is contradicted.</summary>
    Contradicted,

    /// <summary>The place of a problem.</summary>
    Problem,
}

/// <summary>One thing that was found on a page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Box">Where.</param>
/// <param name="Label">What is printed beside it, or empty.</param>
/// <param name="Title">What is told where one points at it, lines parted by line feeds; or empty.</param>
internal sealed record Mark(MarkKind Kind, Box Box, string Label = "", string Title = "");

/// <summary>A page with what was found on it.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Count">How many pages the document has.</param>
/// <param name="Page">The page as drawn.</param>
/// <param name="Marks">What was found.</param>
internal sealed record MarkedPage(string Document, int Count, DrawnPage Page, ImmutableArray<Mark> Marks);
