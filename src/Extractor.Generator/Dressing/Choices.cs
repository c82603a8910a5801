namespace Extractor.Generator.Dressing;

/// <summary>Which of the two yearly disclosures.</summary>
public enum DisclosureKind
{
    /// <summary>部门预算.</summary>
    Budget,

    /// <summary>部门决算: 行次 columns, side-by-side economic blocks, “三公” figures of budget and final.</summary>
    Final,
}

/// <summary>The unit money is printed in.</summary>
public enum MoneyUnit
{
    /// <summary>万元.</summary>
    TenThousandYuan,

    /// <summary>元.</summary>
    Yuan,

    /// <summary>亿元.</summary>
    HundredMillionYuan,
}

/// <summary>How the classification code stands in a row.</summary>
public enum CodeStyle
{
    /// <summary><c>2080505</c> in a column of its own.</summary>
    Joined,

    /// <summary><c>208 05 05</c> in 类, 款, 项 columns, each printed in every row.</summary>
    Columns,

    /// <summary>类, 款, 项 columns, each printed only where it changes.</summary>
    ColumnsWhereChanged,

    /// <summary><c>[20113]商贸事务</c> in one cell.</summary>
    Bracketed,

    /// <summary><c>2010601-行政运行</c> in one cell.</summary>
    Dashed,

    /// <summary>Functional tables print 7-digit codes only, no parents.</summary>
    ItemsOnly,

    /// <summary><c>2050803-培训支出</c> in one cell, 7-digit codes only.</summary>
    DashedItemsOnly,

    /// <summary>A code in a column of its own, pushed in by its level.</summary>
    IndentedCodes,

    /// <summary>No codes: names, pushed in by their level.</summary>
    IndentedNames,

    /// <summary>No codes: names under 一、 （一） 1. by their level.</summary>
    NumberedNames,
}

/// <summary>Where the row 合计 stands in tables with codes.</summary>
public enum TotalRow
{
    /// <summary>Before the other rows.</summary>
    First,

    /// <summary>After them.</summary>
    Last,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Before the other rows, called by the office's name.</summary>
    NamedByOffice,
}

/// <summary>How a figure of zero is printed.</summary>
public enum ZeroStyle
{
    /// <summary>Not at all.</summary>
    Blank,

    /// <summary>As <c>0.00</c> or <c>0</c>: an amount of 0.</summary>
    Printed,
}

/// <summary>Where title, table number and unit stand.</summary>
public enum CaptionStyle
{
    /// <summary>Each on a line of its own.</summary>
    SeparateLines,

    /// <summary>Title and unit are the grid's first rows.</summary>
    InGrid,

    /// <summary>Title, department and unit on one line.</summary>
    Fused,
}

/// <summary>What became of the titles of the tables of money.</summary>
public enum TitleLoss
{
    /// <summary>Nothing: every table has its own.</summary>
    None,

    /// <summary>One in three is missing.</summary>
    Some,

    /// <summary>All are missing.</summary>
    All,

    /// <summary>They stand under their tables.</summary>
    Behind,

    /// <summary>One in three stands over another table than its own.</summary>
    Misplaced,
}

/// <summary>The table numbers.</summary>
public enum TableNumbers
{
    /// <summary>None.</summary>
    None,

    /// <summary>表一, 表二; all performance forms carry the same.</summary>
    Chinese,

    /// <summary>公开01表, 公开02表.</summary>
    Public,
}

/// <summary>The row of column numbers under a header.</summary>
public enum ColumnNumbers
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>栏次 1 2 3</c>.</summary>
    Counter,

    /// <summary><c>** ** 1 2 3</c>.</summary>
    Stars,

    /// <summary><c>1 2 3</c> under the figures, nothing under the labels.</summary>
    Plain,
}

/// <summary>What a page break in the middle of a table leaves in the text.</summary>
public enum PageBreak
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>A page number.</summary>
    Number,

    /// <summary>A page number and the header again.</summary>
    NumberAndHeader,

    /// <summary>A page number, the title and the header again.</summary>
    NumberTitleAndHeader,
}
