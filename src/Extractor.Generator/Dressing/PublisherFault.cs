namespace Extractor.Generator.Dressing;

/// <summary>What a publisher did wrong. None of it may be repaired; a wrong figure may never be verified, its neighbours never accused.</summary>
public enum PublisherFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The total row of 一般公共预算支出表 prints another sum.</summary>
    WrongTotal,

    /// <summary>One figure of a row is misprinted.</summary>
    WrongRow,

    /// <summary>Amounts are finer than the page prints.</summary>
    Rounding,

    /// <summary>All totals hold a unit whose rows are not disclosed.</summary>
    UndisclosedUnit,

    /// <summary>A row prints the code of the row before it.</summary>
    MisprintedCode,

    /// <summary>The revenue block of 收支总表 is left from another year.</summary>
    StaleBlock,

    /// <summary>The narrative states another figure than the tables.</summary>
    NarrativeDiffers,
}
