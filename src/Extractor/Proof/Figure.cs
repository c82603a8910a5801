using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Proof;

/// <summary>What a row of figures is within its block.</summary>
public enum RowRole
{
    /// <summary>An item: a code, a source, a function, a unit.</summary>
    Item,

    /// <summary>The total of the whole block: 合计, 收入总计.</summary>
    GrandTotal,

    /// <summary>The total of the current year: 本年收入合计, 一、本年收入.</summary>
    CurrentTotal,

    /// <summary>What joins the current year to the grand total: 上年结转, 结转下年.</summary>
    Carry,

    /// <summary>A total over some classes: 人员经费合计.</summary>
    ClassTotal,
}

/// <summary>A row of one block of a table of money.</summary>
/// <param name="Line">Index of the row in the grid.</param>
/// <param name="Block">Which of the blocks side by side, from 0.</param>
/// <param name="Role">What it is.</param>
/// <param name="Side"><c>revenue</c> or <c>expenditure</c>.</param>
/// <param name="Code">Its classification code, or empty.</param>
/// <param name="CodeFunction">Its functional code, where the row is one of an economic classification within a function; or empty.</param>
/// <param name="CodeGovernment">Its second (government economic) code, or empty.</param>
/// <param name="Item">Its published label.</param>
/// <param name="Level">0 total, 1 类, 2 款, 3 项; for rows without a code their depth.</param>
/// <param name="Parent">Index (in <see cref="FigureTable.Rows"/>) of the row it is a part of by code or numbering, or null at the top.</param>
/// <param name="IsMember">False for 其中 rows, which are no members of their parent's sum.</param>
/// <param name="UnitCode">The unit's own code, or empty.</param>
/// <param name="UnitName">The unit the row speaks of or stands under, or empty for the office itself.</param>
/// <param name="Segment">Which unit's rows it is among, where units with their codes are strung together; 0 before the first.</param>
/// <param name="IsNumbered">True where its label is numbered.</param>
/// <param name="Declared">True where role, code and item come from what is printed, not from a fallback.</param>
public sealed record FigureRow(
    int Line, int Block, RowRole Role, string Side, string Code, string CodeFunction, string CodeGovernment, string Item, int? Level, int? Parent, bool IsMember,
    string UnitCode, string UnitName, bool Declared, int Segment, bool IsNumbered)
{
    /// <summary>True for a unit's own row: its total over its rows.</summary>
    public bool IsUnit { get; init; }

    /// <summary>True where the figures alone told what it is a part of.</summary>
    public bool IsNested { get; init; }
}

/// <summary>One printed figure of money with everything that says what it means.</summary>
/// <param name="Id">Its number in the document, from 1, in document order.</param>
/// <param name="Row">Index of its row in <see cref="FigureTable.Rows"/>.</param>
/// <param name="Column">Index of its column in the grid.</param>
/// <param name="Item">The row's item, or that of the column where the items are columns.</param>
/// <param name="Measure">What the column counts: DATASET.md, measure.</param>
/// <param name="Phase"><c>budget</c>, <c>adjusted_budget</c>, <c>execution</c>, <c>final</c>.</param>
/// <param name="Year">The fiscal year it belongs to, or null where nothing tells.</param>
/// <param name="Number">The number as printed.</param>
/// <param name="Unit">The unit it is printed in.</param>
/// <param name="IsPart">True where its column is marked as a part (其中) of the one before it.</param>
/// <param name="Declared">True where all of its meaning comes from a declared header, code or catalogue entry.</param>
/// <param name="Text">As printed.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Repair">1-based number of the repair it came through, or null.</param>
public sealed record Figure(
    int Id, int Row, int Column, string Item, string Measure, string Phase, int? Year, PrintedNumber Number, MoneyUnit Unit, bool IsPart,
    bool Declared, string Text, Place Place, int? Repair = null)
{
    /// <summary>True where the sums of its table chose this reading of its row among several: they are no witnesses of it.</summary>
    public bool IsChosen { get; init; }

    /// <summary>True where it was read from an image and one of its digits is in doubt: one kind of witness is not enough for it.</summary>
    public bool IsFaint { get; init; }

    /// <summary>The value in yuan.</summary>
    public decimal Yuan => Number.Value * Unit.Yuan;

    /// <summary>One unit of its last printed digit, in yuan.</summary>
    public decimal Quantum => Number.Quantum * Unit.Yuan;
}

/// <summary>The figures of one table of money.</summary>
/// <param name="Number">The table's number.</param>
/// <param name="Type">Its table_type.</param>
/// <param name="Rows">Its rows that have figures or children.</param>
/// <param name="Figures">Its figures.</param>
public sealed record FigureTable(int Number, string Type, ImmutableArray<FigureRow> Rows, ImmutableArray<Figure> Figures)
{
    /// <summary>Rows of the grid that hold differences to another year, which are no amounts.</summary>
    public ImmutableHashSet<int> ComparedLines { get; init; } = [];

    /// <summary>The unit whose table it is, or empty for the document's own office.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The columns that column numbers make the sum of others: index of the total, indexes of its parts.</summary>
    public ImmutableArray<(int Total, ImmutableArray<int> Parts)> ColumnSums { get; init; } = [];

    /// <summary>True where the type is told by what the table holds, not declared by its title: it takes no part in identities across tables.</summary>
    public bool IsTypeInferred { get; init; }

    /// <summary>The row of a figure.</summary>
    public FigureRow RowOf(Figure figure) => Rows[figure.Row];
}
