namespace Extractor.Generator.Dressing;

/// <summary>What has gone wrong with a document on its way to us; the truth knows of each.</summary>
[Flags]
public enum Damages
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A blank line cuts a table in two.</summary>
    BlankLineInTable = 1,

    /// <summary>A blank line cuts a performance form, and the rows after it have lost their first cell.</summary>
    LostFirstCells = 2,

    /// <summary>Amounts are finer than the page prints: printed parts miss their printed total by 0.01 or 0.02. Not possible for 元 with decimals.</summary>
    Rounding = 4,

    /// <summary>One figure is misprinted by its publisher: the truth says what is printed and flags it.</summary>
    PublisherMistake = 8,
}
