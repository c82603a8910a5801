using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Proof;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>What the document says of itself.</summary>
/// <param name="OfficeName">Whose disclosure it is, or empty.</param>
/// <param name="Scope"><c>department</c>, <c>unit</c> or empty.</param>
/// <param name="Type"><c>budget</c>, <c>final</c> or <c>other</c>.</param>
/// <param name="Year">Its fiscal year, or null.</param>
/// <param name="YearDeclared">True where a title tells the year, or a file name that also says 预算 or 决算; false where it is inferred.</param>
/// <param name="Place">Where the office is.</param>
/// <param name="Published">Day it was published, as its first lines or its path tell, or null.</param>
public sealed record DocumentIdentity(
    string OfficeName, string Scope, string Type, int? Year, bool YearDeclared, OfficePlace Place, DateOnly? Published);

/// <summary>What a document means: the types of its tables, the roles of their columns, figures, forms, facts.</summary>
/// <param name="Outline">The shape it was read from.</param>
/// <param name="Identity">What it says of itself.</param>
/// <param name="Tables">One for each table of the outline, in order.</param>
/// <param name="Facts">The facts of the narrative.</param>
/// <param name="Units">The affiliated units that the narrative names.</param>
/// <param name="Repairs">All repairs so far.</param>
/// <param name="Problems">All problems so far.</param>
public sealed record Reading(
    Outline Outline, DocumentIdentity Identity, ImmutableArray<TableReading> Tables, ImmutableArray<FactReading> Facts, ImmutableArray<NamedUnit> Units,
    ImmutableArray<Repair> Repairs, ImmutableArray<Problem> Problems)
{
    /// <summary>Numbers the figures of all tables through the document, from 1.</summary>
    /// <param name="tables">The tables in order.</param>
    internal static ImmutableArray<TableReading> Numbered(IEnumerable<TableReading> tables)
    {
        var next = 1;
        return [.. tables.Select(t => t.Money is null ? t : t with
        {
            Money = t.Money with { Figures = [.. t.Money.Figures.Select(f => f with { Id = next++ })] },
        })];
    }
}

/// <summary>What one table means.</summary>
/// <param name="Grid">Its cells.</param>
/// <param name="Type">Its type, or null where unknown.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reason">What the type was told by, in one sentence.</param>
/// <param name="Unit">The unit of its figures as printed, or null where nothing declares one.</param>
/// <param name="UnitDeclared">True where the table itself declares its unit.</param>
/// <param name="Year">Its fiscal year.</param>
/// <param name="Columns">The role of each column; empty for forms.</param>
/// <param name="Money">Its figures, for a table of money.</param>
/// <param name="Form">Its head and indicator grid, for a performance form.</param>
/// <param name="Units">Its rows, for a list of units.</param>
public sealed record TableReading(
    TableGrid Grid, TableType? Type, decimal Confidence, string Reason, MoneyUnit? Unit, bool UnitDeclared, int? Year,
    ImmutableArray<ColumnReading> Columns, FigureTable? Money, FormReading? Form, ImmutableArray<UnitReading> Units)
{
    /// <summary>True where type, unit and year of a table of money are declared.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>The table_type of DATASET.md.</summary>
    public string TypeName => Type?.Name ?? "unknown";
}

/// <summary>A unit that the narrative names.</summary>
/// <param name="SectionNo">The section that names it.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Kind">Its kind as printed, or empty.</param>
/// <param name="Place">Where the paragraph stands.</param>
public sealed record NamedUnit(int SectionNo, string Name, string Kind, Place Place);

/// <summary>A row of a list of affiliated units.</summary>
public sealed record UnitReading(string Name, string Code, string Kind, Place Place);

/// <summary>What a column holds.</summary>
public enum ColumnRole
{
    /// <summary>Anything else.</summary>
    Text,

    /// <summary>Known, and neither label nor money: remarks, quantities, prices of one piece, dates.</summary>
    Remark,

    /// <summary>A classification code.</summary>
    Code,

    /// <summary>The 类 part of a code.</summary>
    ClassPart,

    /// <summary>The 款 part of a code.</summary>
    GroupPart,

    /// <summary>The 项 part of a code.</summary>
    ItemPart,

    /// <summary>A functional code beside an economic one: the row is a part of that function.</summary>
    FunctionCode,

    /// <summary>A functional name beside an economic one.</summary>
    FunctionLabel,

    /// <summary>A code of the second classification (政府预算支出经济分类).</summary>
    GovernmentCode,

    /// <summary>A name of the second classification.</summary>
    GovernmentLabel,

    /// <summary>A unit's own code.</summary>
    UnitCode,

    /// <summary>The row's label.</summary>
    Label,

    /// <summary>The row's label, a unit's name.</summary>
    UnitLabel,

    /// <summary>A row's number (行次).</summary>
    RowNumber,

    /// <summary>The year of the row's figures, or that they are differences.</summary>
    Year,

    /// <summary>Money.</summary>
    Figure,

    /// <summary>Differences and percentages: no amounts.</summary>
    Comparison,
}

/// <summary>The meaning of one column.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Block">Which of the blocks side by side.</param>
/// <param name="Side"><c>revenue</c>, <c>expenditure</c> or empty.</param>
/// <param name="SideDeclared">True where a heading or the catalogue tells the side.</param>
/// <param name="Measure">For figures: the measure, or the printed name.</param>
/// <param name="Phase">For figures.</param>
/// <param name="Year">For figures.</param>
/// <param name="Item">For figures of a table whose items are columns: the item.</param>
/// <param name="IsPart">True where the heading is marked as a part (其中).</param>
/// <param name="Declared">True where the measure comes from a known heading.</param>
public sealed record ColumnReading(
    int Index, ColumnRole Role, int Block, string Side, bool SideDeclared, string Measure, string Phase, int? Year, string Item,
    bool IsPart, bool Declared);
