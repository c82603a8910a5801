namespace Extractor.Generator.Truth;

/// <summary>One printed figure of money and what it means: a row of amounts.csv as the extractor should give it.</summary>
public sealed record TruthAmount
{
    /// <summary>Number of the table in the document, from 1; forms of targets are counted too.</summary>
    public required int TableNo { get; init; }

    /// <summary>Table type of DATASET.md.</summary>
    public required string TableType { get; init; }

    /// <summary><c>revenue</c> or <c>expenditure</c>.</summary>
    public required string Side { get; init; }

    /// <summary>Classification code, joined; empty where the row prints none.</summary>
    public required string Code { get; init; }

    /// <summary>Row label without numbering, with full-width parentheses.</summary>
    public required string Item { get; init; }

    /// <summary><c>budget</c>, <c>execution</c> or <c>final</c>.</summary>
    public required string Phase { get; init; }

    /// <summary>Measure of DATASET.md.</summary>
    public required string Measure { get; init; }

    /// <summary>The year the figure belongs to.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The printed figure in yuan, its rounding and misprints included.</summary>
    public required decimal AmountYuan { get; init; }

    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>Unit of the table as printed, 万元 or 元.</summary>
    public required string Unit { get; init; }

    /// <summary>Line of the text, or row of the table or sheet, from 1; 0 in a PDF.</summary>
    public required int Line { get; init; }

    /// <summary>Tab-separated cell of that line from 1.</summary>
    public required int Column { get; init; }

    /// <summary>Page of a PDF, table of a web page or sheet of a workbook, from 1; 0 in a text.</summary>
    public int Page { get; init; }

    /// <summary>What the publisher did wrong with it, or null.</summary>
    public FlawKind? Fault { get; init; }
}
