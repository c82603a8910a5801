using Extractor.Values;

namespace Extractor.Normalize.Records;

/// <summary>A row of amounts.csv: one printed figure of money, normalised to yuan. Meaning of each column: DATASET.md, Knowledge/dataset.json.</summary>
public sealed record AmountRecord
{
    /// <summary>1-based in document order.</summary>
    public required int AmountNo { get; init; }

    /// <summary>The table it stands in.</summary>
    public required int TableNo { get; init; }

    /// <summary>Stable name of the figure: hash of document, place and printed text.</summary>
    public required string FigureId { get; init; }

    /// <summary>The unit's own code as printed, or empty.</summary>
    public string UnitCode { get; init; } = "";

    /// <summary>The figure it is a part of, or null.</summary>
    public int? ParentAmountNo { get; init; }

    /// <summary>True where it has no parts of its own in its table.</summary>
    public bool IsLeaf { get; init; }

    /// <summary><c>department</c>, <c>unit</c> or empty.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Whose budget.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>The year the figure belongs to.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Type of its table.</summary>
    public required string TableType { get; init; }

    /// <summary><c>revenue</c> or <c>expenditure</c>.</summary>
    public required string Side { get; init; }

    /// <summary>Classification code of the row, or empty.</summary>
    public string Code { get; init; } = "";

    /// <summary>Functional code of a row of an economic classification, or empty.</summary>
    public string CodeFunction { get; init; } = "";

    /// <summary>Second classification (government economic) of the row, or empty.</summary>
    public string CodeGovernment { get; init; } = "";

    /// <summary>Row label.</summary>
    public required string Item { get; init; }

    /// <summary>Standard name, or empty where none is known.</summary>
    public string ItemCanonical { get; init; } = "";

    /// <summary>0 total, 1 类, 2 款, 3 项.</summary>
    public int? Level { get; init; }

    /// <summary><c>budget</c>, <c>adjusted_budget</c>, <c>execution</c>, <c>final</c>.</summary>
    public required string Phase { get; init; }

    /// <summary>What the column counts.</summary>
    public required string Measure { get; init; }

    /// <summary>Value in yuan.</summary>
    public required decimal AmountYuan { get; init; }

    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>Unit as printed.</summary>
    public required string AmountUnit { get; init; }

    /// <summary><c>verified</c>, <c>contradicted</c>, <c>unchecked</c>.</summary>
    public string Status { get; init; } = "unchecked";

    /// <summary>Number of independent witnesses.</summary>
    public int Witnesses { get; init; }

    /// <summary>The repair it came through, or null.</summary>
    public int? RepairNo { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }
}
