namespace Extractor.Query.Workbook;

/// <summary>How a cell looks; the numbers are the places in <see cref="WorkbookParts.Styles"/>.</summary>
internal enum CellStyle
{
    /// <summary>As a program shows it.</summary>
    Plain = 0,

    /// <summary>A column's heading.</summary>
    Heading = 1,

    /// <summary>Text, also where it is typed anew: no code becomes a number, no words a formula.</summary>
    Text = 2,

    /// <summary>Yuan with two decimals.</summary>
    Money = 3,

    /// <summary>A whole number without separators: a year, a page.</summary>
    Whole = 4,

    /// <summary>Text that leads to a file.</summary>
    Link = 5,

    /// <summary>What a reader must know of the sheet.</summary>
    Note = 6,
}
