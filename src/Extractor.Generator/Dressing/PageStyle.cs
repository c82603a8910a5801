namespace Extractor.Generator.Dressing;

/// <summary>How pages look: paper, letters, ruling lines and what stands at their edges.</summary>
public sealed record PageStyle
{
    /// <summary>Shorter side of the paper in points; 595 is A4, 842 is A3.</summary>
    public int PaperWidth { get; init; } = 595;

    /// <summary>Longer side of the paper in points.</summary>
    public int PaperHeight { get; init; } = 842;

    /// <summary>How the pages of tables lie.</summary>
    public Orientation Tables { get; init; }

    /// <summary>Size of letters in tables, in points; smaller where a table is too wide.</summary>
    public double Size { get; init; } = 9;

    /// <summary>Size of letters in the narrative.</summary>
    public double TextSize { get; init; } = 12;

    /// <summary>Name of the font, as the file names it.</summary>
    public string Font { get; init; } = "STSong-Light";

    /// <summary>Whether figures are printed in another font, whose letters are higher.</summary>
    public bool LatinFigures { get; init; }

    /// <summary>Whether every letter is drawn by itself.</summary>
    public bool LetterByLetter { get; init; }

    /// <summary>Which lines of a table are drawn.</summary>
    public Ruling Ruling { get; init; }

    /// <summary>Whether totals and the levels of forms are merged cells.</summary>
    public bool Merges { get; init; } = true;

    /// <summary>Width of a name's column in ems; longer names are wrapped.</summary>
    public int NameEms { get; init; } = 14;

    /// <summary>Points a step of indent pushes names in by.</summary>
    public double Indent { get; init; } = 9;

    /// <summary>How figures stand in their columns.</summary>
    public FigureAlign Figures { get; init; }

    /// <summary>Whether every table begins on a page of its own.</summary>
    public bool TableOnOwnPage { get; init; } = true;

    /// <summary>Points by which figures stand lower than the labels of their row.</summary>
    public double FigureDrop { get; init; }

    /// <summary>Whether a table of contents comes first, with leader dots and lines that look like titles of tables.</summary>
    public bool Contents { get; init; }

    /// <summary>The number at the foot of a page; {0} is the number; empty for none.</summary>
    public string Foot { get; init; } = "";

    /// <summary>The line at the top of a page; {office} and {year} are filled; empty for none.</summary>
    public string Head { get; init; } = "";
}

/// <summary>How the pages of tables lie.</summary>
public enum Orientation
{
    /// <summary>Upright.</summary>
    Portrait,

    /// <summary>All lie.</summary>
    Landscape,

    /// <summary>Those of wide tables lie.</summary>
    Mixed,

    /// <summary>All lie, stored upright and turned by the reader.</summary>
    Turned,
}

/// <summary>Which lines of a table are drawn.</summary>
public enum Ruling
{
    /// <summary>All around every cell.</summary>
    Full,

    /// <summary>Between rows only.</summary>
    Horizontal,

    /// <summary>Over and under the header and under the table.</summary>
    Header,

    /// <summary>None.</summary>
    None,
}

/// <summary>How figures stand in their columns.</summary>
public enum FigureAlign
{
    /// <summary>At the right edge.</summary>
    Right,

    /// <summary>In the middle.</summary>
    Middle,
}
